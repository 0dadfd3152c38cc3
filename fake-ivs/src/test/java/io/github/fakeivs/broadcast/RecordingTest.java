package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Choice.RECORDING_STREAM_IDS;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import io.github.fakeivs.event.RecordingStateChange;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;

/** Recordings of single streams. */
class RecordingTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;
  private final String arn = fixture.recordedChannel(Duration.ZERO);

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Recording Start and Recording End")
  void aStream_isRecordedFromItsStartToItsEnd() {
    Broadcast broadcast = fake.goLive(arn);
    fixture.pass(Duration.ofMillis(28_435));
    broadcast.disconnect();

    assertThat(fixture.log())
        .containsExactly(
            "PT0S Session Created",
            "PT0S Stream Start",
            "PT0S Recording Start",
            "PT28S Stream End",
            "PT28S Session Ended",
            "PT28S Recording End");
    assertThat(recordingEvent("Recording Start").duration()).isZero();
    assertThat(recordingEvent("Recording End").duration()).isEqualTo(Duration.ofMillis(28_435));
    assertThat(recordingEvent("Recording End").reason()).isEmpty();
  }

  @Test
  @Evidence(source = OBSERVED, reference = "recording events in public code")
  @Settles(RECORDING_STREAM_IDS)
  void startAndEnd_nameBucketPrefixSessionAndStreams() {
    String id = fixture.broadcast(arn, Duration.ofMinutes(1));

    RecordingStateChange start = recordingEvent("Recording Start");
    assertThat(start.bucketName()).isEqualTo("recordings");
    assertThat(start.keyPrefix()).matches(prefix("2026/3/4/5/6"));
    assertThat(start.recordingSessionId()).matches("[A-Za-z0-9]{12}");
    assertThat(start.keyPrefix()).doesNotEndWith(start.recordingSessionId());
    assertThat(start.streamId()).isEqualTo(id);
    assertThat(start.streamIds()).containsExactly(id);
    assertThat(start.channelName()).isEqualTo("lobby");

    RecordingStateChange end = recordingEvent("Recording End");
    assertThat(end.bucketName()).isEqualTo(start.bucketName());
    assertThat(end.keyPrefix()).isEqualTo(start.keyPrefix());
    assertThat(end.recordingSessionId()).isEqualTo(start.recordingSessionId());
    assertThat(end.streamId()).isEqualTo(id);
    assertThat(end.streamIds()).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-08T00:08:59.999Z, 2025/7/8/0/8",
    "2025-12-31T23:59:00Z, 2025/12/31/23/59",
    "2022-08-20T13:00:00Z, 2022/8/20/13/0"
  })
  @Evidence(source = OBSERVED, reference = "prefixes in public code")
  void thePrefix_hasTheTimeOfTheStartInUtcWithoutZerosInFront(Instant start, String time) {
    BroadcastFixture then = new BroadcastFixture(f -> f.clock(start));
    String channel = then.recordedChannel(Duration.ZERO);
    then.fake.goLive(channel);

    assertThat(then.fake.recordings())
        .singleElement()
        .satisfies(recording -> assertThat(recording.keyPrefix()).matches(prefix(channel, time)));
  }

  @Test
  void recordings_tellWhatWasRecorded() {
    Broadcast broadcast = fake.goLive(arn);
    RecordingStateChange start = recordingEvent("Recording Start");
    assertThat(fake.recordings())
        .extracting(
            Recording::recordingSessionId,
            Recording::channelArn,
            Recording::bucketName,
            Recording::keyPrefix,
            Recording::streamIds,
            Recording::startTime,
            Recording::duration,
            Recording::status)
        .containsExactly(
            tuple(
                start.recordingSessionId(),
                arn,
                "recordings",
                start.keyPrefix(),
                List.of(broadcast.streamId()),
                BroadcastFixture.START_SECOND,
                Duration.ZERO,
                Recording.Status.RECORDING));

    fixture.pass(Duration.ofMinutes(2));
    List<Recording> before = fake.recordings();
    broadcast.disconnect();

    assertThat(fake.recordings())
        .singleElement()
        .returns(Duration.ofMinutes(2), Recording::duration)
        .returns(Recording.Status.ENDED, Recording::status);
    assertThat(before.get(0).status()).isEqualTo(Recording.Status.RECORDING);
    assertThat(before.get(0).toString())
        .startsWith("Recording[RECORDING of " + arn + " to recordings/" + start.keyPrefix())
        .contains(broadcast.streamId());
  }

  @Test
  void twoRecordings_haveIdsAndPrefixesOfTheirOwnInOrder() {
    String first = fixture.broadcast(arn, Duration.ofMinutes(1));
    String second = fixture.broadcast(arn, Duration.ofMinutes(1));

    assertThat(fake.recordings())
        .extracting(Recording::streamIds)
        .containsExactly(List.of(first), List.of(second));
    assertThat(fake.recordings()).extracting(Recording::keyPrefix).doesNotHaveDuplicates();
    assertThat(fake.recordings()).extracting(Recording::recordingSessionId).doesNotHaveDuplicates();
  }

  @Test
  void aChannelWithoutAConfiguration_isNotRecorded() {
    fixture.broadcast(fixture.channel(), Duration.ofMinutes(1));

    assertThat(fake.recordings()).isEmpty();
    assertThat(fixture.names()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(EndingTest.End.class)
  void anyEnd_endsTheRecordingToo(EndingTest.End end) {
    Broadcast broadcast = fake.goLive(arn);

    end.let(fixture, broadcast);

    Recording recording = fake.recordings().get(0);
    assertThat(recording.status()).isEqualTo(Recording.Status.ENDED);
    assertThat(recording.startTime().plus(recording.duration()))
        .isEqualTo(broadcast.endTime().orElseThrow());
    assertThat(fixture.lastEvent().name()).isEqualTo("Recording End");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Recording Start Failure")
  void failRecordingStart_failsOneStartAndLeavesTheStreamOn() {
    fake.failRecordingStart(arn, "ValidationException");
    Broadcast broadcast = fake.goLive(arn);
    fixture.pass(Duration.ofMinutes(1));
    assertThat(broadcast.isLive()).isTrue();
    broadcast.disconnect();

    assertThat(fixture.session(arn).recordingConfiguration()).as("not recorded").isNull();
    RecordingStateChange failure = recordingEvent("Recording Start Failure");
    assertThat(failure.reason()).isEqualTo("ValidationException");
    assertThat(failure.keyPrefix()).isEmpty();
    assertThat(failure.bucketName()).isEqualTo("recordings");
    assertThat(failure.duration()).isZero();
    assertThat(failure.streamIds()).isEmpty();
    assertThat(failure.streamId()).isEqualTo(broadcast.streamId());
    assertThat(fixture.names()).doesNotContain("Recording Start", "Recording End");
    assertThat(fake.recordings()).isEmpty();
    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isTrue();

    fake.goLive(arn);
    assertThat(fixture.lastEvent().name()).isEqualTo("Recording Start");
  }

  @Test
  void failRecordingStart_isForTheOneChannel() {
    String other = fixture.recordedChannel(Duration.ZERO);
    fake.failRecordingStart(arn, "ValidationException");

    fake.goLive(other);

    assertThat(fixture.lastEvent().name()).isEqualTo("Recording Start");
  }

  @Test
  void failRecordingStart_ofAChannelThatIsNotRecorded_isTheTestsMistake() {
    String unrecorded = fixture.channel();

    assertThatIllegalStateException()
        .isThrownBy(() -> fake.failRecordingStart(unrecorded, "ValidationException"))
        .withMessageStartingWith("Channel " + unrecorded + " has no recording configuration");
  }

  @Test
  void failRecordingStart_ofAnUnknownChannel_isTheTestsMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.failRecordingStart(arn + "X", "ValidationException"))
        .withMessageContaining(arn + "X");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Recording End Failure")
  void failRecording_letsTheRecordingEndInAFailure() {
    Broadcast broadcast = fake.goLive(arn).failRecordingEnd("InternalServerException");
    assertThat(fixture.names()).doesNotContain("Recording End Failure");
    fixture.pass(Duration.ofMinutes(1));
    broadcast.disconnect();

    RecordingStateChange failure = recordingEvent("Recording End Failure");
    assertThat(failure.reason()).isEqualTo("InternalServerException");
    assertThat(failure.duration()).isZero();
    assertThat(failure.keyPrefix()).isEqualTo(recordingEvent("Recording Start").keyPrefix());
    assertThat(failure.streamIds()).isEmpty();
    assertThat(fixture.names()).doesNotContain("Recording End");
    assertThat(fake.recordings().get(0).status()).isEqualTo(Recording.Status.FAILED);
    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isTrue();
  }

  @Test
  void failRecording_ofAStreamThatIsNotRecorded_isTheTestsMistake() {
    Broadcast plain = fake.goLive(fixture.channel());
    fake.failRecordingStart(arn, "ValidationException");
    Broadcast failed = fake.goLive(arn);

    for (Broadcast broadcast : List.of(plain, failed)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> broadcast.failRecordingEnd("InternalServerException"))
          .withMessageContaining(broadcast.channelArn())
          .withMessageContaining("not recorded");
    }
  }

  @Test
  void aRecordedStreamWithoutAFailure_isNoError() {
    fixture.broadcast(arn, Duration.ofMinutes(1));

    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isFalse();
  }

  @Test
  @Evidence(
      source = CHOICE,
      reference = "a configuration that is not ACTIVE: Recording Start Failure")
  void aConfigurationThatIsStillBeingCreated_isAStartFailure() {
    BroadcastFixture slow = new BroadcastFixture(f -> f.provisioningDelay(Duration.ofSeconds(20)));
    String channel = slow.recordedChannel(Duration.ZERO);

    slow.pass(Duration.ofMillis(19_999));
    slow.fake.goLive(channel);
    assertThat(slow.lastEvent().name()).isEqualTo("Recording Start Failure");
    assertThat(slow.fake.recordings()).isEmpty();
    slow.stop(channel);

    slow.pass(Duration.ofMillis(1));
    slow.fake.goLive(channel);
    assertThat(slow.lastEvent().name()).isEqualTo("Recording Start");
  }

  @Test
  void aConfigurationWhoseCreationFailed_isAStartFailure() {
    String configuration = ivs.getChannel(c -> c.arn(arn)).channel().recordingConfigurationArn();
    fake.failRecordingConfigurationCreation(configuration);

    assertThat(
            ivs.getRecordingConfiguration(r -> r.arn(configuration))
                .recordingConfiguration()
                .state())
        .isEqualTo(RecordingConfigurationState.CREATE_FAILED);
    fake.goLive(arn);
    assertThat(recordingEvent("Recording Start Failure").reason()).isNotEmpty();
    assertThat(fake.recordings()).isEmpty();
  }

  @Test
  void failRecordingConfiguration_ofAnUnknownOne_isTheTestsMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.failRecordingConfigurationCreation(arn))
        .withMessageContaining(arn);
  }

  @Test
  void aTakeover_goesOnWithTheRecording() {
    fake.goLive(arn);
    fixture.pass(Duration.ofMinutes(1));
    fake.goLive(arn, Encoder.builder().priority(1).build());
    fixture.pass(Duration.ofMinutes(1));
    fixture.stop(arn);

    assertThat(fixture.names()).containsOnlyOnce("Recording Start", "Recording End");
    assertThat(fake.recordings().get(0).duration()).isEqualTo(Duration.ofMinutes(2));
  }

  private RecordingStateChange recordingEvent(String name) {
    return fixture.event(RecordingStateChange.class, name);
  }

  private String prefix(String time) {
    return prefix(arn, time);
  }

  private static String prefix(String channelArn, String time) {
    String channelId = channelArn.substring(channelArn.indexOf('/') + 1);
    return "ivs/v1/123456789012/" + channelId + "/" + time + "/[A-Za-z0-9]{12}";
  }
}
