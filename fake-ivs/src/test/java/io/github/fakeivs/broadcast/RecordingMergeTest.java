package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.RecordingStateChange;
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

  private final Studio studio = new Studio();
  private final FakeIvs fake = studio.fake;
  private final IvsClient ivs = studio.ivs;
  private final String arn = studio.recordedChannel(WINDOW);

  @Test
  void withoutAnotherStream_theRecordingEndsWithTheWindow() {
    studio.broadcast(arn, MINUTE);
    studio.pass(WINDOW.minusMillis(1));
    assertThat(studio.names()).doesNotContain("Recording End");
    assertThat(fake.recordings().get(0).status()).isEqualTo(Recording.Status.RECORDING);

    studio.pass(Duration.ofHours(1));

    assertThat(studio.log()).endsWith("PT1M Session Ended", "PT2M Recording End");
    assertThat(fake.recordings().get(0).duration()).isEqualTo(MINUTE);
  }

  @Test
  void aStreamInsideTheWindow_goesOnWithTheRecording() {
    String first = studio.broadcast(arn, MINUTE);
    studio.pass(GAP);
    String second = studio.broadcast(arn, MINUTE);
    studio.pass(Duration.ofHours(1));

    assertThat(studio.log())
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
        .satisfies(
            recording -> {
              assertThat(recording.streamIds()).containsExactly(second, first);
              assertThat(recording.startTime()).isEqualTo(Studio.START);
              assertThat(recording.duration()).isEqualTo(Duration.ofMinutes(2));
              assertThat(recording.status()).isEqualTo(Recording.Status.ENDED);
            });
  }

  @Test
  void theWindow_isThatOfTheLatestStream() {
    studio.broadcast(arn, MINUTE);
    studio.pass(GAP);
    studio.broadcast(arn, Duration.ofSeconds(1));
    studio.pass(Duration.ofSeconds(50));
    studio.broadcast(arn, MINUTE);
    studio.pass(Duration.ofHours(1));

    assertThat(fake.recordings())
        .singleElement()
        .satisfies(recording -> assertThat(recording.streamIds()).hasSize(3));
    assertThat(studio.names()).containsOnlyOnce("Recording End").endsWith("Recording End");
  }

  @Test
  void theEventsOfAMerge_keepPrefixAndSessionAndGrowTheListOfStreams() {
    String first = studio.broadcast(arn, MINUTE);
    RecordingStateChange begun = last("Recording Start");
    studio.pass(GAP);
    String second = studio.broadcast(arn, MINUTE);
    RecordingStateChange resumed = last("Recording Start");
    studio.pass(Duration.ofHours(1));
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
  void theGap_decidesWhetherStreamsAreMerged(long millis, int recordings) {
    studio.broadcast(arn, MINUTE);
    studio.pass(Duration.ofMillis(millis));
    studio.broadcast(arn, MINUTE);
    studio.pass(Duration.ofHours(1));

    assertThat(fake.recordings())
        .hasSize(recordings)
        .allSatisfy(r -> assertThat(r.status()).isEqualTo(Recording.Status.ENDED));
    assertThat(studio.names().stream().filter("Recording End"::equals)).hasSize(recordings);
  }

  @Test
  void aRapidReconnect_leavesBothRecordingsToTheirWindows() {
    studio.broadcast(arn, MINUTE);
    studio.pass(Duration.ofSeconds(5));
    fake.goLive(arn);
    studio.pass(Duration.ofMinutes(10));

    assertThat(studio.log()).endsWith("PT1M5S Recording Start", "PT2M Recording End");
    studio.stop(arn);
    studio.pass(GAP);
    String third = studio.broadcast(arn, MINUTE);

    assertThat(fake.recordings()).hasSize(2);
    assertThat(fake.recordings().get(1).streamIds()).hasSize(2).startsWith(third);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9})
  void aWindowOfLessThanTenSeconds_mergesNothing(int window) {
    String channel = studio.recordedChannel(Duration.ofSeconds(window));
    studio.broadcast(channel, MINUTE);
    studio.pass(Duration.ofSeconds(window));
    studio.broadcast(channel, MINUTE);

    assertThat(fake.recordings()).hasSize(2);
  }

  @Test
  void twentyStreams_areAllThatOneRecordingMerges() {
    List<String> streams = new ArrayList<>();
    for (int count = 0; count < 21; count++) {
      streams.add(0, studio.broadcast(arn, MINUTE));
      studio.pass(GAP);
    }

    assertThat(fake.recordings())
        .extracting(Recording::streamIds)
        .containsExactly(streams.subList(1, 21), streams.subList(0, 1));
  }

  @Test
  void aRecordingThatBeganFortyEightHoursAgo_isMergedNoMore() {
    studio.broadcast(arn, Duration.ofHours(47));
    studio.pass(GAP);
    studio.broadcast(arn, Duration.ofMinutes(59));
    assertThat(fake.recordings()).hasSize(1);

    studio.pass(Duration.ofSeconds(40));
    fake.goLive(arn);

    assertThat(fake.recordings()).hasSize(2);
  }

  @Test
  void aStreamOnAnotherChannel_isNotMerged() {
    String other = studio.recordedChannel(WINDOW);
    studio.broadcast(arn, MINUTE);
    studio.pass(GAP);
    fake.goLive(other);

    assertThat(fake.recordings()).extracting(Recording::channelArn).containsExactly(arn, other);
  }

  @Test
  void aFailingRecording_isNotGoneOnWith() {
    fake.goLive(arn).failRecordingEnd("InternalServerException");
    studio.pass(MINUTE);
    studio.stop(arn);
    studio.pass(GAP);
    fake.goLive(arn);
    studio.pass(Duration.ofHours(1));

    assertThat(fake.recordings())
        .extracting(Recording::status)
        .containsExactly(Recording.Status.FAILED, Recording.Status.RECORDING);
    assertThat(studio.names()).containsOnlyOnce("Recording End Failure");
  }

  @Test
  void aMergedRecordingThatFails_isAnErrorOfTheLatestStream() {
    studio.broadcast(arn, MINUTE);
    studio.pass(GAP);
    Broadcast second = fake.goLive(arn).failRecordingEnd("InternalServerException");
    second.disconnect();
    studio.pass(WINDOW);

    assertThat(last("Recording End Failure").streamId()).isEqualTo(second.streamId());
    assertThat(studio.sessions(arn))
        .extracting(summary -> summary.hasErrorEvent())
        .containsExactly(true, false);
  }

  @Test
  void aStartThatFails_leavesTheRecordingBeforeToItsWindow() {
    studio.broadcast(arn, MINUTE);
    studio.pass(GAP);
    fake.failRecordingStart(arn, "ValidationException");
    fake.goLive(arn);
    studio.pass(Duration.ofHours(1));

    assertThat(studio.log()).endsWith("PT1M20S Recording Start Failure", "PT2M Recording End");
    assertThat(fake.recordings())
        .singleElement()
        .satisfies(recording -> assertThat(recording.streamIds()).hasSize(1));
  }

  @Test
  void aChannelAndConfigurationThatAreDeletedInTheWindow_leaveTheEndToCome() {
    String configuration = ivs.getChannel(c -> c.arn(arn)).channel().recordingConfigurationArn();
    studio.broadcast(arn, MINUTE);
    ivs.deleteChannel(c -> c.arn(arn));
    ivs.deleteRecordingConfiguration(r -> r.arn(configuration));

    studio.pass(WINDOW);

    assertThat(studio.lastEvent().name()).isEqualTo("Recording End");
    assertThat(studio.lastEvent().resources()).containsExactly(arn);
  }

  @Test
  void theEndOfTheRecording_isAnEventOfTheLatestSession() {
    studio.broadcast(arn, MINUTE);
    studio.pass(WINDOW);

    assertThat(studio.session(arn).truncatedEvents().get(0).name()).isEqualTo("Recording End");
    assertThat(studio.session(arn).truncatedEvents().get(0).eventTime())
        .isEqualTo(Studio.START.plus(MINUTE).plus(WINDOW));
  }

  private RecordingStateChange last(String name) {
    return studio.event(RecordingStateChange.class, name);
  }
}
