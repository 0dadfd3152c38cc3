package io.github.fakeivs.internal.state;

import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recording as it is at one moment, and what decides whether the next stream goes on with it.
 *
 * @param recordingSessionId the recording session
 * @param channelArn the channel
 * @param bucketName the bucket that is recorded to
 * @param keyPrefix the prefix of all its objects
 * @param streamIds the streams that are in it, newest first
 * @param startTime when it began
 * @param duration how much was recorded of streams that have ended
 * @param status how far it is
 * @param encoder what the first of its streams was sent with
 * @param reconnectWindow how long after a stream's end the next one may go on
 * @param streamEnd when the latest stream ended; null while it is live
 * @param failure why it is going to end badly, or null
 */
public record RecordingSession(
    String recordingSessionId,
    String channelArn,
    String bucketName,
    String keyPrefix,
    List<String> streamIds,
    Instant startTime,
    Duration duration,
    Status status,
    Encoder encoder,
    Duration reconnectWindow,
    @Nullable Instant streamEnd,
    @Nullable String failure)
    implements Recording {

  public String latestStream() {
    return streamIds.get(0);
  }

  public boolean isOpen() {
    return status == Status.RECORDING;
  }

  /** Returns the recording with a further stream in it. */
  public RecordingSession resumedBy(String streamId) {
    List<String> all = Stream.concat(Stream.of(streamId), streamIds.stream()).toList();
    return with(all, duration, status, null, failure);
  }

  /** Returns the recording after the end of its latest stream. */
  public RecordingSession paused(Instant time, Duration recorded) {
    return with(streamIds, duration.plus(recorded), status, time, failure);
  }

  public RecordingSession failing(String reason) {
    return with(streamIds, duration, status, streamEnd, reason);
  }

  public RecordingSession closed() {
    Status end = failure == null ? Status.ENDED : Status.FAILED;
    return with(streamIds, duration, end, streamEnd, failure);
  }

  private RecordingSession with(
      List<String> streams,
      Duration recorded,
      Status reached,
      @Nullable Instant end,
      @Nullable String reason) {
    return new RecordingSession(
        recordingSessionId,
        channelArn,
        bucketName,
        keyPrefix,
        streams,
        startTime,
        recorded,
        reached,
        encoder,
        reconnectWindow,
        end,
        reason);
  }

  /** Tells what a test sees of it; the form may change. */
  @Override
  public String toString() {
    return "Recording["
        + status
        + " of "
        + channelArn
        + " to "
        + bucketName
        + "/"
        + keyPrefix
        + ", streams "
        + streamIds
        + ", "
        + duration
        + "]";
  }
}
