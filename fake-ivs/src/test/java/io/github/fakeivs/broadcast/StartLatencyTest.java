package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Choice.CONFLICT_TEXT;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.StreamSession;

/** The seconds between Session Created and Stream Start. */
class StartLatencyTest {

  private final BroadcastFixture fixture =
      new BroadcastFixture(f -> f.startLatency(Duration.ofSeconds(6)));
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;
  private final String arn = fixture.channel();

  @Test
  @Evidence(
      source = DOCS,
      reference = "user guide, EventBridge: Session Created, before video is processed")
  void untilTheStreamStarts_theChannelIsNotBroadcasting() {
    Broadcast broadcast = fake.goLive(arn);
    fixture.pass(Duration.ofMillis(5_999));

    assertThat(broadcast.isLive()).isFalse();
    assertThat(broadcast.endTime()).isEmpty();
    assertThat(fixture.log()).containsExactly("PT0S Session Created");
    assertThat(ivs.listStreams(l -> {}).streams()).isEmpty();
    assertThat(fake.broadcasts()).isEmpty();
    fixture.assertNotBroadcasting(arn);
    assertThatExceptionOfType(ChannelNotBroadcastingException.class)
        .isThrownBy(() -> fixture.stop(arn));
    assertThatExceptionOfType(ChannelNotBroadcastingException.class)
        .isThrownBy(() -> ivs.putMetadata(m -> m.channelArn(arn).metadata("goal")));
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, streaming configuration: reducing latency")
  void afterTheLatency_theStreamStartsAtItsInstant() {
    Broadcast broadcast = fake.goLive(arn);
    fixture.pass(Duration.ofMinutes(1));

    assertThat(broadcast.isLive()).isTrue();
    assertThat(fixture.log()).containsExactly("PT0S Session Created", "PT6S Stream Start");
    assertThat(fixture.stream(arn).startTime())
        .isEqualTo(BroadcastFixture.START_SECOND.plusSeconds(6));
    assertThat(fixture.session(arn).startTime()).isEqualTo(BroadcastFixture.START_SECOND);
    assertThat(fake.broadcasts()).hasSize(1);
  }

  @Test
  void theSession_isThereAndStartsFromItsCreationOn() {
    Broadcast broadcast = fake.goLive(arn);

    StreamSession session = fixture.session(arn);

    assertThat(session.streamId()).isEqualTo(broadcast.streamId());
    assertThat(session.startTime()).isEqualTo(BroadcastFixture.START_SECOND);
    assertThat(session.endTime()).isNull();
    assertThat(session.recordingConfiguration()).isNull();
    assertThat(session.truncatedEvents()).hasSize(1);
    assertThat(fixture.sessions(arn))
        .singleElement()
        .hasFieldOrPropertyWithValue("startTime", BroadcastFixture.START_SECOND);
    assertThat(broadcast.session()).isEqualTo(session);
    assertThat(fake.broadcast(arn).map(Broadcast::streamId)).contains(broadcast.streamId());
  }

  @Test
  void aSecondEncoder_isBlockedAlready() {
    fake.goLive(arn);

    assertThat(fixture.refusal(arn, Encoder.obs1080p30()).reason()).isEqualTo(Reason.ALREADY_LIVE);
  }

  @Test
  @Evidence(source = CHOICE, reference = "an encoder that is connected: like a live channel")
  void aChannelThatIsGoingLive_canBeNeitherUpdatedNorDeleted() {
    fake.goLive(arn);

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> ivs.updateChannel(c -> c.arn(arn).name("renamed")));
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> ivs.deleteChannel(c -> c.arn(arn)));
  }

  @Test
  @Evidence(
      source = CHOICE,
      reference = "the fake's own words: An encoder is connected to channel: …")
  @Settles(CONFLICT_TEXT)
  void aChannelThatIsGoingLive_isSaidToHaveAnEncoderAndNotToBeLive() {
    fake.goLive(arn);

    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> ivs.updateChannel(c -> c.arn(arn).name("renamed")),
            () -> ivs.deleteChannel(c -> c.arn(arn)))) {
      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(call)
          .withMessageContaining("An encoder is connected to channel: " + arn)
          .withMessageNotContaining("is live");
    }
  }

  @Test
  void aStreamThatIsGoingLive_countsAsOneOfTheAccount() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_STREAMS, 1));
    fake.goLive(arn);

    assertThat(fixture.refusal(fixture.channel(), Encoder.obs1080p30()).reason())
        .isEqualTo(Reason.CONCURRENT_STREAMS);
  }

  @Test
  void changesOfAStreamThatHasNotStarted_areTheTestsMistake() {
    Broadcast broadcast = fake.goLive(arn);

    assertThatIllegalStateException()
        .isThrownBy(() -> broadcast.viewers(1))
        .withMessageContaining(broadcast.streamId())
        .withMessageContaining("has not started yet")
        .withMessageContaining("advance the clock");
  }

  @Test
  void disconnect_beforeTheStart_endsASessionThatNeverWasLive() {
    Broadcast broadcast = fake.goLive(arn);
    fixture.pass(Duration.ofSeconds(2));

    broadcast.disconnect();
    fixture.pass(Duration.ofDays(3));

    assertThat(fixture.log()).containsExactly("PT0S Session Created", "PT2S Session Ended");
    assertThat(broadcast.endTime()).contains(BroadcastFixture.START_SECOND.plusSeconds(2));
    assertThat(fixture.session(arn).startTime()).isEqualTo(BroadcastFixture.START_SECOND);
    assertThat(fixture.session(arn).endTime())
        .isEqualTo(BroadcastFixture.START_SECOND.plusSeconds(2));
  }

  @Test
  void fail_beforeTheStart_tellsTheFailureAndNoEndOfAStream() {
    fake.goLive(arn).fail("Transcode capacity exceeded.");
    fixture.pass(Duration.ofDays(3));

    assertThat(fixture.names())
        .containsExactly("Session Created", "Stream Failure", "Session Ended");
    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isTrue();
  }

  @Test
  void anEncoderThatComesBackAtOnce_startsAfterTheLatencyOfItsOwn() {
    fake.goLive(arn).disconnect();
    fixture.pass(Duration.ofSeconds(3));
    Broadcast second = fake.goLive(arn);

    fixture.pass(Duration.ofSeconds(5));
    assertThat(second.isLive()).isFalse();
    fixture.pass(Duration.ofSeconds(1));
    assertThat(second.isLive()).isTrue();
  }

  @Test
  void fortyEightHours_areThoseOfTheStreamAndNotOfTheSession() {
    fake.goLive(arn);
    fixture.pass(Duration.ofSeconds(6));
    Instant start = fixture.stream(arn).startTime();
    fixture.pass(Duration.ofDays(3));

    assertThat(Duration.between(start, fixture.session(arn).endTime()))
        .isEqualTo(Duration.ofHours(48));
  }

  @Test
  void aReconnectingEncoder_startsAfterTheLatency() {
    fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ofSeconds(1)).build());
    fixture.pass(Duration.ofSeconds(10));
    fixture.stop(arn);
    fixture.pass(Duration.ofMinutes(1));

    assertThat(fixture.log()).endsWith("PT11S Session Created", "PT17S Stream Start");
  }

  @Test
  void aRecordedStream_isRecordedFromItsStart() {
    String recorded = fixture.recordedChannel(Duration.ZERO);
    fake.goLive(recorded);
    assertThat(fake.recordings()).isEmpty();

    fixture.pass(Duration.ofSeconds(16));
    fixture.stop(recorded);

    assertThat(fixture.session(recorded).recordingConfiguration()).isNotNull();
    assertThat(fake.recordings())
        .singleElement()
        .returns(BroadcastFixture.START_SECOND.plusSeconds(6), Recording::startTime)
        .returns(Duration.ofSeconds(10), Recording::duration);
  }

  @Test
  void aRefusedEncoder_isRefusedAtOnce() {
    assertThat(fixture.refusal(arn, Encoder.obsMultitrack()).reason())
        .isEqualTo(Reason.MULTITRACK_NOT_ALLOWED);
    assertThat(fixture.log()).containsExactly("PT0S Session Created", "PT0S Session Ended");
  }
}
