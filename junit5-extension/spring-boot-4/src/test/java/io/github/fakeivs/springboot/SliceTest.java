package io.github.fakeivs.springboot;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.github.fakeivs.junit5.WithFakeIvs;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.MockMvc;
import software.amazon.awssdk.services.ivs.IvsClient;

/** A slice that leaves out the application's clients. */
@WebMvcTest(LobbyController.class)
@WithFakeIvs
class SliceTest {

  @Autowired private MockMvc web;

  @RepeatedTest(2)
  void theControllerHasTheClientOfTheTest(IvsClient ivs) throws Exception {
    ivs.createChannel(channel -> channel.name("hall"));

    web.perform(get("/channels")).andExpect(content().string("hall"));
  }
}
