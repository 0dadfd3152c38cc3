package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Choice.RECORDING_RESTART;
import static io.github.fakeivs.contract.Choice.RECORDING_STREAM_IDS;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import io.github.fakeivs.event.RecordingStateChange;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Recordings that go on with the next stream inside the reconnect window. */
class RecordingMergeTest {

  private static final Duration WINDOW = Duration.ofSeconds(60);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration GAP = Duration.ofSeconds(20);

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;
  private final String arn = fixture.recordedChannel(WINDOW);

  @Test
  @Evidence(source = DOCS, reference = "user guide, recording: the reconnect window")
  void withoutAnotherStream_theRecordingEndsWithTheWindow() {
    fixture.broadcast(arn, MINUTE);
    fixture.pass(WINDOW.minusMillis(1));
    assertThat(fixture.names()).doesNotContain("Recording End");
    assertThat(fake.recordings().get(0).status()).isEqualTo(Recording.Status.RECORDING);

    fixture.pass(Duration.ofHours(1));

    assertThat(fixture.log()).endsWith("PT1M Session Ended", "PT2M Recording End");
    assertThat(fake.recordings().get(0).duration()).isEqualTo(MINUTE);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, recording: merging fragmented streams")
  void aStreamInsideTheWindow_goesOnWithTheRecording() {
    String first = fixture.broadcast(arn, MINUTE);
    fixture.pass(GAP);
    String second = fixture.broadcast(arn, MINUTE);
    fixture.pass(Duration.ofHours(1));

    assertThat(fixture.log())
        .containsExactly(
            "PT0S Session Created",
            "PT0S Stream Start",
            "PT0S Recording Start",
            "PT1M Stream End",
            "PT1M Session Ended",
            "PT1M20S Session Created",
            "PT1M20S Stream Start",
            "PT1M20S Recording Start",
            "PT2M20S Stream End",
            "PT2M20S Session Ended",
            "PT3M20S Recording End");
    assertThat(fake.recordings())
        .singleElement()
        .returns(List.of(second, first), Recording::streamIds)
        .returns(BroadcastFixture.START_SECOND, Recording::startTime)
        .returns(Duration.ofMinutes(2), Recording::duration)
        .returns(Recording.Status.ENDED, Recording::status);
  }

  @Test
  void theWindow_isThatOfTheLatestStream() {
    fixture.broadcast(arn, MINUTE);
    fixture.pass(GAP);
    fixture.broadcast(arn, Duration.ofSeconds(1));
    fixture.pass(Duration.ofSeconds(50));
    fixture.broadcast(arn, MINUTE);
    fixture.pass(Duration.ofHours(1));

    assertThat(fake.recordings())
        .singleElement()
        .satisfies(recording -> assertThat(recording.streamIds()).hasSize(3));
    assertThat(fixture.names()).containsOnlyOnce("Recording End").endsWith("Recording End");
  }

  @Test
  @Evidence(source = CHOICE, reference = "Recording Start again, with the same prefix and session")
  @Settles({RECORDING_RESTART, RECORDING_STREAM_IDS})
  void theEventsOfAMerge_keepPrefixAndSessionAndGrowTheListOfStreams() {
    String first = fixture.broadcast(arn, MINUTE);
    RecordingStateChange begun = last("Recording Start");
    fixture.pass(GAP);
    String second = fixture.broadcast(arn, MINUTE);
    RecordingStateChange resumed = last("Recording Start");
    fixture.pass(Duration.ofHours(1));
    RecordingStateChange ended = last("Recording End");

    assertThat(List.of(begun, resumed, ended))
        .extracting(RecordingStateChange::keyPrefix)
        .containsOnly(begun.keyPrefix());
    assertThat(List.of(begun, resumed, ended))
        .extracting(RecordingStateChange::recordingSessionId)
        .containsOnly(begun.recordingSessionId());
    assertThat(resumed.streamId()).isEqualTo(second);
    assertThat(resumed.streamIds()).containsExactly(second, first);
    assertThat(resumed.duration()).isZero();
    assertThat(ended.streamId()).isEqualTo(second);
    assertThat(ended.streamIds()).containsExactly(second, first);
    assertThat(ended.duration()).isEqualTo(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "9999, 2", "10000, 1", "59999, 1", "60000, 2", "90000, 2"})
  @Evidence(source = DOCS, reference = "user guide, recording: a rapid reconnect is not merged")
  void theGap_decidesWhetherStreamsAreMerged(long millis, int recordings) {
    fixture.broadcast(arn, MINUTE);
    fixture.pass(Duration.ofMillis(millis));
    fixture.broadcast(arn, MINUTE);
    fixture.pass(Duration.ofHours(1));

    assertThat(fake.recordings())
        .hasSize(recordings)
        .allSatisfy(r -> assertThat(r.status()).isEqualTo(Recording.Status.ENDED));
    assertThat(fixture.names().stream().filter("Recording End"::equals)).hasSize(recordings);
  }

  @Test
  void aRapidReconnect_leavesBothRecordingsToTheirWindows() {
    fixture.broadcast(arn, MINUTE);
    fixture.pass(Duration.ofSeconds(5));
    fake.goLive(arn);
    fixture.pass(Duration.ofMinutes(10));

    assertThat(fixture.log()).endsWith("PT1M5S Recording Start", "PT2M Recording End");
    fixture.stop(arn);
    fixture.pass(GAP);
    String third = fixture.broadcast(arn, MINUTE);

    assertThat(fake.recordings()).hasSize(2);
    assertThat(fake.recordings().get(1).streamIds()).hasSize(2).startsWith(third);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void aWindowOfLessThanTenSeconds_mergesNothing(int window) {
    String channel = fixture.recordedChannel(Duration.ofSeconds(window));
    fixture.broadcast(channel, MINUTE);
    fixture.pass(Duration.ofSeconds(window));
    fixture.broadcast(channel, MINUTE);

    assertThat(fake.recordings()).hasSize(2);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, recording: at most 20 streams")
  void twentyStreams_areAllThatOneRecordingMerges() {
    List<String> streams = new ArrayList<>();
    for (int count = 0; count < 21; count++) {
      streams.add(0, fixture.broadcast(arn, MINUTE));
      fixture.pass(GAP);
    }

    assertThat(fake.recordings())
        .extracting(Recording::streamIds)
        .containsExactly(streams.subList(1, 21), streams.subList(0, 1));
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, recording: at most 48 hours")
  void aRecordingThatBeganFortyEightHoursAgo_isMergedNoMore() {
    fixture.broadcast(arn, Duration.ofHours(47));
    fixture.pass(GAP);
    fixture.broadcast(arn, Duration.ofMinutes(59));
    assertThat(fake.recordings()).hasSize(1);

    fixture.pass(Duration.ofSeconds(40));
    fake.goLive(arn);

    assertThat(fake.recordings()).hasSize(2);
  }

  @Test
  void aStreamOnAnotherChannel_isNotMerged() {
    String other = fixture.recordedChannel(WINDOW);
    fixture.broadcast(arn, MINUTE);
    fixture.pass(GAP);
    fake.goLive(other);

    assertThat(fake.recordings()).extracting(Recording::channelArn).containsExactly(arn, other);
  }

  @Test
  void aFailingRecording_isNotGoneOnWith() {
    fake.goLive(arn).failRecordingEnd("InternalServerException");
    fixture.pass(MINUTE);
    fixture.stop(arn);
    fixture.pass(GAP);
    fake.goLive(arn);
    fixture.pass(Duration.ofHours(1));

    assertThat(fake.recordings())
        .extracting(Recording::status)
        .containsExactly(Recording.Status.FAILED, Recording.Status.RECORDING);
    assertThat(fixture.names()).containsOnlyOnce("Recording End Failure");
  }

  @Test
  void aMergedRecordingThatFails_isAnErrorOfTheLatestStream() {
    fixture.broadcast(arn, MINUTE);
    fixture.pass(GAP);
    Broadcast second = fake.goLive(arn).failRecordingEnd("InternalServerException");
    second.disconnect();
    fixture.pass(WINDOW);

    assertThat(last("Recording End Failure").streamId()).isEqualTo(second.streamId());
    assertThat(fixture.sessions(arn))
        .extracting(summary -> summary.hasErrorEvent())
        .containsExactly(true, false);
  }

  @Test
  void aStartThatFails_leavesTheRecordingBeforeToItsWindow() {
    fixture.broadcast(arn, MINUTE);
    fixture.pass(GAP);
    fake.failRecordingStart(arn, "ValidationException");
    fake.goLive(arn);
    fixture.pass(Duration.ofHours(1));

    assertThat(fixture.log()).endsWith("PT1M20S Recording Start Failure", "PT2M Recording End");
    assertThat(fake.recordings())
        .singleElement()
        .satisfies(recording -> assertThat(recording.streamIds()).hasSize(1));
  }

  @Test
  void aChannelAndConfigurationThatAreDeletedInTheWindow_leaveTheEndToCome() {
    String configuration = ivs.getChannel(c -> c.arn(arn)).channel().recordingConfigurationArn();
    fixture.broadcast(arn, MINUTE);
    ivs.deleteChannel(c -> c.arn(arn));
    ivs.deleteRecordingConfiguration(r -> r.arn(configuration));

    fixture.pass(WINDOW);

    assertThat(fixture.lastEvent().name()).isEqualTo("Recording End");
    assertThat(fixture.lastEvent().resources()).containsExactly(arn);
  }

  @Test
  @Evidence(source = CHOICE, reference = "the stream of a merged Recording End is the latest")
  void theEndOfTheRecording_isAnEventOfTheLatestSession() {
    fixture.broadcast(arn, MINUTE);
    fixture.pass(WINDOW);

    assertThat(fixture.session(arn).truncatedEvents().get(0).name()).isEqualTo("Recording End");
    assertThat(fixture.session(arn).truncatedEvents().get(0).eventTime())
        .isEqualTo(BroadcastFixture.START_SECOND.plus(MINUTE).plus(WINDOW));
  }

  private RecordingStateChange last(String name) {
    return fixture.event(RecordingStateChange.class, name);
  }
}
