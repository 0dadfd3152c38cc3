package io.github.fakeivs.internal.broadcast;

import static io.github.fakeivs.event.RecordingStateChange.RECORDING_END;
import static io.github.fakeivs.event.RecordingStateChange.RECORDING_END_FAILURE;
import static io.github.fakeivs.event.RecordingStateChange.RECORDING_START;
import static io.github.fakeivs.event.RecordingStateChange.RECORDING_START_FAILURE;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.Arn;
import io.github.fakeivs.internal.state.RecordingSession;
import io.github.fakeivs.internal.state.ScheduledTask;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.time.Instants;
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
 * Records the streams of channels that have a recording configuration, and merges successive
 * streams within the reconnect window.
 *
 * <p>Source: the user guide on recording to Amazon S3.
 */
final class Recorder {

  private static final int MAX_MERGED_STREAMS = 20;
  private static final Duration MAX_MERGED_DURATION = Duration.ofDays(2);

  /** The recording of a stream is not ready to be continued earlier. */
  private static final Duration SOONEST_MERGE = Duration.ofSeconds(10);

  private static final String NOT_ACTIVE = "ValidationException";

  private final BroadcastEvents events;

  Recorder(BroadcastEvents events) {
    this.events = events;
  }

  /**
   * Starts recording a stream if its channel has a recording configuration. Returns the
   * configuration if the recording started.
   */
  Optional<RecordingConfiguration> start(Transaction transaction, StreamSession session) {
    return configuration(transaction, session)
        .filter(configuration -> tryStart(transaction, session, configuration));
  }

  private static Optional<RecordingConfiguration> configuration(
      Transaction transaction, StreamSession session) {
    return transaction
        .state()
        .recordingConfigurations()
        .find(session.channel().recordingConfigurationArn())
        .map(creation -> creation.at(transaction.now()));
  }

  private boolean tryStart(
      Transaction transaction, StreamSession session, RecordingConfiguration configuration) {
    Optional<String> failure = startFailure(transaction, session, configuration);
    if (failure.isPresent()) {
      RecordingSession notStarted = newRecording(transaction, session, configuration, "");
      events.recordingFailure(
          transaction, session, RECORDING_START_FAILURE, failure.get(), notStarted);
      return false;
    }
    RecordingSession recording =
        mergeable(transaction, session)
            .map(open -> open.resumedBy(session.streamId()))
            .orElseGet(() -> begin(transaction, session, configuration));
    transaction.state().recordings().put(recording);
    events.recording(transaction, session, RECORDING_START, Duration.ZERO, recording);
    return true;
  }

  private static Optional<String> startFailure(
      Transaction transaction, StreamSession session, RecordingConfiguration configuration) {
    Optional<String> requested =
        transaction.state().takeRecordingStartFailure(session.channelArn());
    return requested.isEmpty() && configuration.state() != RecordingConfigurationState.ACTIVE
        ? Optional.of(NOT_ACTIVE)
        : requested;
  }

  private static RecordingSession begin(
      Transaction transaction, StreamSession session, RecordingConfiguration configuration) {
    String recordingId = transaction.state().ids().resourceId();
    return newRecording(
        transaction, session, configuration, prefix(transaction, session, recordingId));
  }

  private static RecordingSession newRecording(
      Transaction transaction,
      StreamSession session,
      RecordingConfiguration configuration,
      String prefix) {
    return new RecordingSession(
        transaction.state().ids().resourceId(),
        session.channelArn(),
        configuration.destinationConfiguration().s3().bucketName(),
        prefix,
        List.of(session.streamId()),
        Instants.wholeSecond(transaction.now()),
        Duration.ZERO,
        Recording.Status.RECORDING,
        session.encoder(),
        Duration.ofSeconds(configuration.recordingReconnectWindowSeconds()),
        null,
        null);
  }

  /** Numbers are not padded, as in real prefixes. */
  private static String prefix(Transaction transaction, StreamSession session, String recordingId) {
    ZonedDateTime time = transaction.now().atZone(ZoneOffset.UTC);
    return Text.of(
        "ivs/v1/%s/%s/%d/%d/%d/%d/%d/%s",
        transaction.account().accountId(),
        Arn.idOf(session.channelArn()),
        time.getYear(),
        time.getMonthValue(),
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        recordingId);
  }

  private static Optional<RecordingSession> mergeable(
      Transaction transaction, StreamSession session) {
    return transaction
        .state()
        .recordingsOf(session.channelArn())
        .first()
        .filter(recording -> isMergeable(recording, session, transaction.now()));
  }

  private static boolean isMergeable(
      RecordingSession recording, StreamSession session, Instant now) {
    Instant streamEnd = recording.streamEnd();
    return recording.isOpen()
        && recording.failure() == null
        && streamEnd != null
        && !now.isBefore(streamEnd.plus(SOONEST_MERGE))
        && !now.isAfter(streamEnd.plus(recording.reconnectWindow()))
        && recording.streamIds().size() < MAX_MERGED_STREAMS
        && now.isBefore(recording.startTime().plus(MAX_MERGED_DURATION))
        && hasSameMedia(recording.encoder(), session.encoder());
  }

  private static boolean hasSameMedia(Encoder before, Encoder after) {
    VideoTrack one = before.video().get(0);
    VideoTrack other = after.video().get(0);
    return Media.isSameFormat(one, other)
        && one.frameRate() == other.frameRate()
        && Media.codecs(before.audio()).equals(Media.codecs(after.audio()))
        && Math.abs(one.bitrate() - other.bitrate()) * 2L <= one.bitrate();
  }

  /** Stops recording a stream that ends. The recording itself ends with its reconnect window. */
  void stop(Transaction transaction, StreamSession session, Duration recorded) {
    transaction
        .state()
        .recordingOfStream(session.streamId())
        .filter(RecordingSession::isOpen)
        .map(recording -> recording.paused(transaction.now(), recorded))
        .ifPresent(recording -> pause(transaction, recording));
  }

  private void pause(Transaction transaction, RecordingSession recording) {
    transaction.state().recordings().put(recording);
    if (recording.reconnectWindow().isZero()) {
      close(transaction, recording);
    } else {
      transaction.schedule(
          recording.reconnectWindow(),
          new ScheduledTask.RecordingCloses(
              recording.recordingSessionId(), recording.latestStream()));
    }
  }

  /** Ends a recording whose reconnect window is over, unless another stream was merged into it. */
  void closeAfterWindow(Transaction transaction, ScheduledTask.RecordingCloses task) {
    transaction
        .state()
        .recordings()
        .find(task.recordingSessionId())
        .filter(recording -> recording.latestStream().equals(task.latestStream()))
        .ifPresent(recording -> close(transaction, recording));
  }

  private void close(Transaction transaction, RecordingSession recording) {
    RecordingSession closed = recording.closed();
    transaction.state().recordings().put(closed);
    transaction
        .state()
        .sessions()
        .find(closed.latestStream())
        .ifPresent(session -> publishEnd(transaction, session, closed));
  }

  private void publishEnd(Transaction transaction, StreamSession session, RecordingSession closed) {
    String failure = closed.failure();
    if (failure == null) {
      events.recording(transaction, session, RECORDING_END, closed.duration(), closed);
    } else {
      events.recordingFailure(transaction, session, RECORDING_END_FAILURE, failure, closed);
    }
  }
}
