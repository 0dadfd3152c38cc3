package io.github.fakeivs.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.Calls;
import io.github.fakeivs.junit5.LiveChannel;
import io.github.fakeivs.junit5.WithFakeIvs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** The application and its tests have one fake. */
@SpringBootTest
@WithFakeIvs
class ContextFakeTest {

  private static FakeIvs ofClass;

  @Autowired private Lobby lobby;
  @Autowired private IvsClient bean;
  @Autowired private IvsAsyncClient asyncBean;
  @Autowired private FakeIvs fakeBean;
  private FakeIvs fake;
  private IvsClient ivs;
  private final List<String> told = new ArrayList<>();

  @BeforeAll
  static void prepare(IvsClient ivs) {
    ivs.createChannel(channel -> channel.name("prepared"));
  }

  @BeforeEach
  void listen() {
    fake.onEvent(event -> told.add(event.name()));
  }

  @RepeatedTest(3)
  void isOne(FakeIvs parameter, IvsClient client, IvsAsyncClient asyncClient, Calls calls) {
    assertThat(parameter).isSameAs(fake).isSameAs(fakeBean).isSameAs(ofClass);
    assertThat(client).isSameAs(ivs).isSameAs(bean).isSameAs(lobby.ivs());
    assertThat(asyncClient).isSameAs(asyncBean).isSameAs(lobby.ivsAsync());
    assertThat(calls).isEmpty();
  }

  @RepeatedTest(3)
  void beginsWithWhatTheApplicationAndTheClassPrepared(@LiveChannel(name = "live") Channel live) {
    assertThat(lobby.channels()).containsExactly("lobby", "prepared", "live");
    assertThat(lobby.channelsLater()).isEqualTo(lobby.channels());

    lobby.openOnAThreadOfItsOwn("of-this-test-only");
    fake.broadcast(live.arn()).orElseThrow().disconnect();
    fake.eventDelivery().hold();

    assertThat(lobby.channels()).contains("of-this-test-only");
    assertThat(told)
        .containsExactly("Session Created", "Stream Start", "Stream End", "Session Ended");
  }

  @Nested
  class Inner {

    @BeforeAll
    static void prepareMore(IvsClient ivs) {
      ivs.createChannel(channel -> channel.name("inner"));
    }

    @RepeatedTest(2)
    void sharesTheContext(IvsClient client) {
      assertThat(client).isSameAs(bean);
      assertThat(lobby.channels()).containsExactly("lobby", "prepared", "inner");
      lobby.openOnAThreadOfItsOwn("of-this-test-only");
    }
  }

  @Nested
  @WithFakeIvs(region = "eu-west-1")
  class Elsewhere {

    @Autowired private Lobby lobbyThere;

    @Test
    void hasAContextOfItsOwn(FakeIvs there) {
      assertThat(there.region().id()).isEqualTo("eu-west-1");
      assertThat(lobbyThere.ivs()).isSameAs(there.client());
      assertThat(lobbyThere.channels()).containsExactly("lobby");
    }
  }

  @Test
  void anotherFakeMayBeAskedFor(@WithFakeIvs(region = "us-west-2") FakeIvs west) {
    assertThat(west).isNotSameAs(fake);
    assertThat(west.client().listChannels(request -> {}).channels()).isEmpty();
    west.client().createChannel(request -> {});
  }

  @AfterAll
  static void seesNothingOfTheTests(IvsClient ivs) {
    assertThat(ivs.listChannels(request -> {}).channels()).hasSize(2);
  }
}
