package io.github.fakeivs.internal.state;

import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recording at one moment, with what decides whether the next stream can be merged into it.
 *
 * @param recordingSessionId the id of the recording session
 * @param channelArn the ARN of the channel
 * @param bucketName the name of the S3 bucket
 * @param keyPrefix the key prefix of all objects
 * @param streamIds the ids of the recorded streams, newest first
 * @param startTime when the recording started
 * @param duration the total duration of the streams that have ended
 * @param status the status
 * @param encoder the encoder of the first stream
 * @param reconnectWindow how long after the end of a stream the next one is merged
 * @param streamEnd when the latest stream ended, or null while it is live
 * @param failure the reason with which the recording is going to fail, or null
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
    implements Recording, Row {

  @Override
  public String key() {
    return recordingSessionId;
  }

  public String latestStream() {
    return streamIds.get(0);
  }

  public boolean isOpen() {
    return status == Status.RECORDING;
  }

  /** Returns this recording with another stream merged into it. */
  public RecordingSession resumedBy(String streamId) {
    List<String> all = Stream.concat(Stream.of(streamId), streamIds.stream()).toList();
    return with(all, duration, status, null, failure);
  }

  /** Returns this recording after the end of its latest stream. */
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

  /** Returns what a test can see of this recording. The format may change. */
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
