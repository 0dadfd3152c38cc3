package io.github.fakeivs.internal.state;

import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recording while it is made, and what decides whether the next stream goes on with it.
 *
 * @param recording what a test sees of it
 * @param encoder what the first of its streams was sent with
 * @param reconnectWindow how long after a stream's end the next one may go on
 * @param streamEnd when the latest stream ended; null while it is live
 * @param failure why it is going to end badly, or null
 */
public record RecordingSession(
    Recording recording,
    Encoder encoder,
    Duration reconnectWindow,
    @Nullable Instant streamEnd,
    @Nullable String failure) {

  public String id() {
    return recording.recordingSessionId();
  }

  public String latestStream() {
    return recording.streamIds().get(0);
  }

  public boolean isOpen() {
    return recording.status() == Recording.Status.RECORDING;
  }

  public RecordingSession resumedBy(String streamId) {
    List<String> streamIds = new ArrayList<>(List.of(streamId));
    streamIds.addAll(recording.streamIds());
    return new RecordingSession(
        with(List.copyOf(streamIds), recording.duration(), recording.status()),
        encoder,
        reconnectWindow,
        null,
        failure);
  }

  public RecordingSession paused(Instant time, Duration recorded) {
    Recording longer =
        with(recording.streamIds(), recording.duration().plus(recorded), recording.status());
    return new RecordingSession(longer, encoder, reconnectWindow, time, failure);
  }

  public RecordingSession failing(String reason) {
    return new RecordingSession(recording, encoder, reconnectWindow, streamEnd, reason);
  }

  public RecordingSession closed() {
    Recording.Status status = failure == null ? Recording.Status.ENDED : Recording.Status.FAILED;
    return new RecordingSession(
        with(recording.streamIds(), recording.duration(), status),
        encoder,
        reconnectWindow,
        streamEnd,
        failure);
  }

  private Recording with(List<String> streamIds, Duration duration, Recording.Status status) {
    return new Recording(
        recording.recordingSessionId(),
        recording.channelArn(),
        recording.bucketName(),
        recording.keyPrefix(),
        streamIds,
        recording.startTime(),
        duration,
        status);
  }
}
