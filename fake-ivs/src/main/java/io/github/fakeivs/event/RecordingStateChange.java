package io.github.fakeivs.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A recording began, ended, or failed to.
 *
 * @param envelope what is around the detail
 * @param name {@code Recording Start}, {@code Recording End}, {@code Recording Start Failure} or
 *     {@code Recording End Failure}
 * @param reason why it failed, otherwise ""
 * @param bucketName the bucket that is recorded to
 * @param keyPrefix the prefix of all its objects, "" where none were begun
 * @param duration how much was recorded, zero until the end
 * @param channelName the channel's name, "" where it has none
 * @param streamId the stream, the latest one where several were merged
 * @param recordingSessionId the recording session
 * @param streamIds the streams that it has merged, newest first; none on a failure
 * @since 0.1.0
 */
public record RecordingStateChange(
    EventEnvelope envelope,
    String name,
    String reason,
    String bucketName,
    String keyPrefix,
    Duration duration,
    String channelName,
    String streamId,
    String recordingSessionId,
    List<String> streamIds)
    implements IvsEvent {

  @Override
  public String detailType() {
    return "IVS Recording State Change";
  }

  @Override
  public Optional<String> stream() {
    return Optional.of(streamId);
  }

  @Override
  public Map<String, Object> detail() {
    return new EventDetail()
        .with("recording_status", name)
        .with("recording_status_reason", reason)
        .with("recording_s3_bucket_name", bucketName)
        .with("recording_s3_key_prefix", keyPrefix)
        .with("recording_duration_ms", duration.toMillis())
        .with("channel_name", channelName)
        .with("stream_id", streamId)
        .with("recording_session_id", recordingSessionId)
        .with("recording_session_stream_ids", streamIds.isEmpty() ? null : streamIds)
        .build();
  }
}
