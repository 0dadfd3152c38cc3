package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Choice.STOP_STREAM;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.StreamState;

/** The seconds between StopStream and Stream End. */
class StopLatencyTest {

  private final BroadcastFixture fixture =
      new BroadcastFixture(f -> f.stopLatency(Duration.ofSeconds(5)));
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;
  private final String arn = fixture.channel();

  @Test
  @Evidence(
      source = OBSERVED,
      reference = "public code that waits between StopStream and DeleteChannel")
  @Settles(STOP_STREAM)
  void untilTheStreamHasShutDown_theChannelIsLive() {
    Broadcast broadcast = fake.goLive(arn);
    fixture.stop(arn);
    fixture.pass(Duration.ofMillis(4_999));

    assertThat(broadcast.isLive()).isTrue();
    assertThat(fixture.stream(arn).state()).isEqualTo(StreamState.LIVE);
    assertThat(fixture.session(arn).endTime()).isNull();
    assertThat(fixture.names()).doesNotContain("Stream End");
    assertThat(fixture.refusal(arn, Encoder.obs1080p30()).reason()).isEqualTo(Reason.ALREADY_LIVE);
  }

  @Test
  void deleteChannel_rightAfterStopStream_conflictsUntilTheStreamHasShutDown() {
    fake.goLive(arn);
    fixture.stop(arn);

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> ivs.deleteChannel(c -> c.arn(arn)))
        .withMessageContaining(arn);
    fixture.pass(Duration.ofSeconds(5));
    ivs.deleteChannel(c -> c.arn(arn));

    assertThat(fixture.sessions(arn)).hasSize(1);
  }

  @Test
  void afterTheLatency_theStreamHasEndedAtItsInstant() {
    Broadcast broadcast = fake.goLive(arn);
    fixture.pass(Duration.ofSeconds(10));
    fixture.stop(arn);
    fixture.pass(Duration.ofHours(1));

    assertThat(broadcast.endTime()).contains(BroadcastFixture.START_SECOND.plusSeconds(15));
    assertThat(fixture.log()).endsWith("PT15S Stream End", "PT15S Session Ended");
    assertThatExceptionOfType(ChannelNotBroadcastingException.class)
        .isThrownBy(() -> fixture.stop(arn));
  }

  @Test
  void stopStream_again_succeedsAndPutsNothingOff() {
    fake.goLive(arn);
    fixture.stop(arn);
    fixture.pass(Duration.ofSeconds(3));
    fixture.stop(arn);
    fixture.pass(Duration.ofHours(1));

    assertThat(fixture.log()).endsWith("PT5S Stream End", "PT5S Session Ended").hasSize(4);
  }

  @Test
  void disconnect_meanwhile_endsTheStreamAtOnceAndForGood() {
    Broadcast broadcast =
        fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ZERO).build());
    fixture.stop(arn);
    fixture.pass(Duration.ofSeconds(1));

    broadcast.disconnect();
    fixture.pass(Duration.ofHours(1));

    assertThat(fixture.log()).endsWith("PT1S Stream End", "PT1S Session Ended").hasSize(4);
  }

  @Test
  void disconnect_hasNoLatency() {
    Broadcast broadcast = fake.goLive(arn);

    broadcast.disconnect();

    assertThat(broadcast.isLive()).isFalse();
  }

  @Test
  void aStopThatIsUnderWay_doesNotEndTheNextStream() {
    Broadcast first = fake.goLive(arn);
    fixture.stop(arn);
    first.disconnect();
    Broadcast second = fake.goLive(arn);

    fixture.pass(Duration.ofHours(1));

    assertThat(second.isLive()).isTrue();
  }

  @Test
  void aReconnectingEncoder_comesBackAfterTheEndAndItsDelay() {
    fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ofSeconds(2)).build());
    fixture.stop(arn);
    fixture.pass(Duration.ofHours(1));

    assertThat(fixture.log())
        .endsWith(
            "PT5S Stream End", "PT5S Session Ended", "PT7S Session Created", "PT7S Stream Start");
  }

  @Test
  void viewersAndMetadata_areTakenMeanwhile() {
    Broadcast broadcast = fake.goLive(arn);
    fixture.stop(arn);

    broadcast.viewers(3);
    ivs.putMetadata(m -> m.channelArn(arn).metadata("bye"));

    assertThat(fixture.stream(arn).viewerCount()).isEqualTo(3);
    assertThat(broadcast.metadata()).hasSize(1);
  }
}
