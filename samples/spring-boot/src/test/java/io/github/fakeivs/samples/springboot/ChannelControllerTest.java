package io.github.fakeivs.samples.springboot;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import software.amazon.awssdk.services.ivs.IvsClient;

@StreamingTest
class ChannelControllerTest {

  @Autowired private MockMvcTester web;
  private FakeIvs fake;

  @Test
  void aCreatorGoesLiveWithTheAnswer() {
    MvcTestResult answer = open("lobby");

    assertThat(answer).hasStatus(HttpStatus.CREATED);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.streamKey")
        .convertTo(STRING)
        .satisfies(key -> assertThat(fake.connect(key, Encoder.obs1080p30())).isLive());
  }

  @Test
  void aNameThatTheServiceRefuses_isABadRequest() {
    assertThat(open("my lobby")).hasStatus(HttpStatus.BAD_REQUEST);
  }

  @Test
  void anExhaustedQuota_isAConflict() {
    fake.quotas(Quotas.defaults().with(Quota.CHANNELS, 1));

    assertThat(open("lobby")).hasStatus(HttpStatus.CONFLICT);
  }

  @Test
  void throttling_asksTheVisitorToComeBack() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).fail(Fault.throttling());

    assertThat(open("lobby"))
        .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
        .hasHeader("Retry-After", "1");
  }

  @Test
  void theHouseChannel_isThereFromTheStart(IvsClient ivs) {
    assertThat(ivs.listChannels(c -> {}).channels())
        .extracting(channel -> channel.name())
        .containsExactly("house");
  }

  private MvcTestResult open(String name) {
    return web.post()
        .uri("/channels")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"name\": \"" + name + "\"}")
        .exchange();
  }
}
