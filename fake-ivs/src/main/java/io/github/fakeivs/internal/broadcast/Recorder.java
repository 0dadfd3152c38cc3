package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.Deadline;
import io.github.fakeivs.internal.state.RecordingSession;
import io.github.fakeivs.internal.state.RecordingSetup;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.Recording;
import io.github.fakeivs.stream.VideoTrack;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;

/**
 * Records streams of channels with a recording configuration, and lets a stream go on with the
 * recording of the one before where the reconnect window allows it.
 *
 * <p>Source: the user guide on recording to Amazon S3.
 */
final class Recorder {

  private static final int MOST_MERGED_STREAMS = 20;
  private static final Duration LONGEST_MERGED = Duration.ofDays(2);

  /** A stream that comes back sooner finds the one before still being written. */
  private static final Duration SOONEST_MERGE = Duration.ofSeconds(10);

  private static final String NOT_ACTIVE = "ValidationException";

  private final Account account;
  private final Announcer announcer;

  Recorder(Account account, Announcer announcer) {
    this.account = account;
    this.announcer = announcer;
  }

  private static Optional<RecordingConfiguration> configuration(
      State state, StreamSession session, Instant now) {
    return state
        .recordingConfigurations()
        .find(session.channel().recordingConfigurationArn())
        .map((RecordingSetup setup) -> setup.at(now));
  }

  /** Begins to record a stream, where its channel says so; answers with what it is recorded. */
  Optional<RecordingConfiguration> start(State state, StreamSession session, Instant now) {
    return configuration(state, session, now)
        .filter(configuration -> isStarted(state, session, configuration, now));
  }

  private boolean isStarted(
      State state, StreamSession session, RecordingConfiguration configuration, Instant now) {
    Optional<String> failure = startFailure(state, session, configuration);
    if (failure.isPresent()) {
      announcer.recordingFailure(
          state,
          session,
          now,
          "Recording Start Failure",
          failure.get(),
          newRecording(state, session, configuration, "", now));
      return false;
    }
    RecordingSession recording =
        mergeable(state, session, now)
            .map(open -> open.resumedBy(session.streamId()))
            .orElseGet(() -> begin(state, session, configuration, now));
    state.recordings().put(recording);
    announcer.recording(
        state, session, now, "Recording Start", withoutDuration(recording.recording()));
    return true;
  }

  private static Optional<String> startFailure(
      State state, StreamSession session, RecordingConfiguration configuration) {
    Optional<String> demanded = state.takeRecordingStartFailure(session.channelArn());
    return demanded.isEmpty() && configuration.state() != RecordingConfigurationState.ACTIVE
        ? Optional.of(NOT_ACTIVE)
        : demanded;
  }

  private RecordingSession begin(
      State state, StreamSession session, RecordingConfiguration configuration, Instant now) {
    String prefix = prefix(session, now, state.ids().resourceId());
    return new RecordingSession(
        newRecording(state, session, configuration, prefix, now),
        session.encoder(),
        Duration.ofSeconds(configuration.recordingReconnectWindowSeconds()),
        null,
        null);
  }

  private static Recording newRecording(
      State state,
      StreamSession session,
      RecordingConfiguration configuration,
      String prefix,
      Instant now) {
    return new Recording(
        state.ids().resourceId(),
        session.channelArn(),
        configuration.destinationConfiguration().s3().bucketName(),
        prefix,
        List.of(session.streamId()),
        now,
        Duration.ZERO,
        Recording.Status.RECORDING);
  }

  /** Without zeros in front of the numbers, as real prefixes are. */
  private String prefix(StreamSession session, Instant now, String recordingId) {
    ZonedDateTime time = now.atZone(ZoneOffset.UTC);
    String channelId = session.channelArn().substring(session.channelArn().indexOf('/') + 1);
    return "ivs/v1/%s/%s/%d/%d/%d/%d/%d/%s"
        .formatted(
            account.accountId(),
            channelId,
            time.getYear(),
            time.getMonthValue(),
            time.getDayOfMonth(),
            time.getHour(),
            time.getMinute(),
            recordingId);
  }

  private static Recording withoutDuration(Recording recording) {
    return new Recording(
        recording.recordingSessionId(),
        recording.channelArn(),
        recording.bucketName(),
        recording.keyPrefix(),
        recording.streamIds(),
        recording.startTime(),
        Duration.ZERO,
        recording.status());
  }

  private static Optional<RecordingSession> mergeable(
      State state, StreamSession session, Instant now) {
    return state
        .recordingsOf(session.channelArn())
        .first()
        .filter(recording -> isMergeable(recording, session, now));
  }

  private static boolean isMergeable(
      RecordingSession recording, StreamSession session, Instant now) {
    Instant streamEnd = recording.streamEnd();
    return recording.isOpen()
        && recording.failure() == null
        && streamEnd != null
        && !now.isBefore(streamEnd.plus(SOONEST_MERGE))
        && !now.isAfter(streamEnd.plus(recording.reconnectWindow()))
        && recording.recording().streamIds().size() < MOST_MERGED_STREAMS
        && now.isBefore(recording.recording().startTime().plus(LONGEST_MERGED))
        && hasSameMedia(recording.encoder(), session.encoder());
  }

  private static boolean hasSameMedia(Encoder before, Encoder after) {
    VideoTrack one = before.video().get(0);
    VideoTrack other = after.video().get(0);
    return Media.isSameForm(one, other)
        && one.frameRate() == other.frameRate()
        && Media.codecs(before.audio()).equals(Media.codecs(after.audio()))
        && Math.abs(one.bitrate() - other.bitrate()) * 2L <= one.bitrate();
  }

  /** Ends the recording of a stream that ends; the recording itself waits for its window. */
  void stop(State state, StreamSession session, Duration recorded, Instant now) {
    state
        .recordingOfStream(session.streamId())
        .filter(RecordingSession::isOpen)
        .map(recording -> recording.paused(now, recorded))
        .ifPresent(recording -> pause(state, recording, now));
  }

  private void pause(State state, RecordingSession recording, Instant now) {
    state.recordings().put(recording);
    if (recording.reconnectWindow().isZero()) {
      close(state, recording, now);
    } else {
      state
          .agenda()
          .add(
              now.plus(recording.reconnectWindow()),
              new Deadline.RecordingCloses(recording.id(), recording.latestStream()));
    }
  }

  /** Closes a recording whose window is over, unless a later stream has gone on with it. */
  void windowOver(State state, Deadline.RecordingCloses due, Instant now) {
    state
        .recordings()
        .find(due.recordingSessionId())
        .filter(recording -> recording.isOpen() && recording.streamEnd() != null)
        .filter(recording -> recording.latestStream().equals(due.latestStream()))
        .ifPresent(recording -> close(state, recording, now));
  }

  private void close(State state, RecordingSession recording, Instant now) {
    RecordingSession closed = recording.closed();
    state.recordings().put(closed);
    state
        .sessions()
        .find(closed.latestStream())
        .ifPresent(session -> announceEnd(state, session, closed, now));
  }

  private void announceEnd(
      State state, StreamSession session, RecordingSession closed, Instant now) {
    String failure = closed.failure();
    if (failure == null) {
      announcer.recording(state, session, now, "Recording End", closed.recording());
    } else {
      announcer.recordingFailure(
          state, session, now, "Recording End Failure", failure, closed.recording());
    }
  }
}
