package io.github.fakeivs.junit5;

import static io.github.fakeivs.junit5.ScopesTest.channelsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.Faults;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.Stream;

/** Channels that are ready when the test begins. */
class ChannelParametersTest {

  @Test
  void aLiveChannelIsLiveAsAnnotated() {
    Specimens.pass(1, LiveTestCase.class);
  }

  @WithFakeIvs
  static class LiveTestCase {
    @Test
    void test(IvsClient ivs, @LiveChannel(name = "lobby", viewers = 120) Channel channel) {
      assertThat(ivs.getChannel(request -> request.arn(channel.arn())).channel())
          .isEqualTo(channel);
      Stream stream = ivs.getStream(request -> request.channelArn(channel.arn())).stream();
      assertThat(channel.name()).isEqualTo("lobby");
      assertThat(stream.viewerCount()).isEqualTo(120);
    }
  }

  @Test
  void theyAreNoCallsOfTheTestAndNoFaultStrikesThem() {
    Specimens.pass(1, FaultyTestCase.class);
  }

  @WithFakeIvs
  static class FaultyTestCase {
    @BeforeEach
    void strikeAll(Faults faults) {
      faults.onAnyOperation().fail(Fault.throttling());
    }

    @Test
    void test(FakeIvs fake, @LiveChannel Channel live, @IdleChannel Channel idle) {
      assertThat(fake.calls()).isEmpty();
      assertThat(fake.broadcast(live.arn())).isPresent();
      assertThat(fake.broadcast(idle.arn())).isEmpty();
    }
  }

  @Test
  void anIdleChannelHasItsKeyAndIsNotLive() {
    Specimens.pass(1, IdleTestCase.class);
  }

  @WithFakeIvs
  static class IdleTestCase {
    @Test
    void test(IvsClient ivs, FakeIvs fake, @IdleChannel(name = "lobby") Channel channel) {
      assertThat(channelsOf(ivs)).containsExactly("lobby");
      assertThatExceptionOfType(ChannelNotBroadcastingException.class)
          .isThrownBy(() -> ivs.getStream(request -> request.channelArn(channel.arn())));
      assertThat(fake.goLive(channel.arn()).isLive()).isTrue();
    }
  }

  @Test
  void theAnnotationIsEnough() {
    Specimens.pass(1, AloneTestCase.class);
  }

  static class AloneTestCase {
    @Test
    void test(@LiveChannel Broadcast broadcast, IvsClient ivs, FakeIvs fake) {
      assertThat(fake.broadcasts()).hasSize(1);
      broadcast.disconnect();
      assertThat(ivs.listStreams(request -> {}).streams()).isEmpty();
    }
  }

  @Test
  void equalAnnotationsMeanTheSameChannel() {
    Specimens.pass(3, EqualTestCase.class);
  }

  @WithFakeIvs
  static class EqualTestCase {
    private Channel ofBeforeEach;

    @BeforeEach
    void beforeEach(@LiveChannel(name = "lobby") Channel channel) {
      ofBeforeEach = channel;
    }

    @RepeatedTest(2)
    void same(@LiveChannel(name = "lobby") Broadcast broadcast, FakeIvs fake) {
      assertThat(broadcast.channelArn()).isEqualTo(ofBeforeEach.arn());
      assertThat(fake.broadcasts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = "stage")
    void other(
        String name, @LiveChannel(name = "stage") Channel stage, @IdleChannel Channel unnamed) {
      assertThat(stage.name()).isEqualTo(name);
      assertThat(stage.arn()).isNotIn(ofBeforeEach.arn(), unnamed.arn());
    }
  }

  @Test
  void aTestFindsTheChannelOfItsBaseline() {
    Specimens.pass(2, BaselineTestCase.class);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @LiveChannel(name = "lobby", viewers = 3)
  @interface Lobby {}

  @WithFakeIvs
  static class BaselineTestCase {
    private static Channel ofTheClass;

    @BeforeAll
    static void beforeAll(@Lobby Channel channel) {
      ofTheClass = channel;
    }

    @RepeatedTest(2)
    void test(@Lobby Broadcast broadcast, IvsClient ivs) {
      assertThat(broadcast.channelArn()).isEqualTo(ofTheClass.arn());
      broadcast.disconnect();
      assertThat(ivs.listStreams(request -> {}).streams()).isEmpty();
    }
  }

  @Test
  void aBroadcastThatEndedMeanwhileIsRefused() {
    assertThat(Specimens.failureOf(EndedTestCase.class))
        .hasMessageContaining("which equal annotations share, is no longer live")
        .hasMessageContaining("Give this annotation another name.");
  }

  @WithFakeIvs
  static class EndedTestCase {
    @BeforeEach
    void end(@LiveChannel Broadcast broadcast) {
      broadcast.disconnect();
    }

    @Test
    void test(@LiveChannel Broadcast broadcast) {}
  }
}
