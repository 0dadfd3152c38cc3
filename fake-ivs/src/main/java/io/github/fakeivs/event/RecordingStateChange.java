package io.github.fakeivs.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The recording of a stream began, ended or failed.
 *
 * @since 0.1.0
 */
public interface RecordingStateChange extends IvsEvent {

  /** The detail type of these events. */
  String DETAIL_TYPE = "IVS Recording State Change";

  /** A stream is being recorded. */
  String RECORDING_START = "Recording Start";

  /** A recording is complete. */
  String RECORDING_END = "Recording End";

  /** A stream could not be recorded. */
  String RECORDING_START_FAILURE = "Recording Start Failure";

  /** A recording ended, but not well. */
  String RECORDING_END_FAILURE = "Recording End Failure";

  /**
   * Returns why it failed.
   *
   * @return "" where nothing failed
   */
  String reason();

  /**
   * Returns the bucket that is recorded to.
   *
   * @return its name
   */
  String bucketName();

  /**
   * Returns the prefix of all objects of the recording.
   *
   * @return "" where none were begun
   */
  String keyPrefix();

  /**
   * Returns how much was recorded.
   *
   * @return zero until the end
   */
  Duration duration();

  /**
   * Returns the channel's name.
   *
   * @return "" where it has none
   */
  String channelName();

  /**
   * Returns the stream.
   *
   * @return its id; of the latest stream where several were merged
   */
  String streamId();

  /**
   * Returns the recording session.
   *
   * @return its id
   */
  String recordingSessionId();

  /**
   * Returns the streams that the recording session has merged.
   *
   * @return their ids, newest first; none on a failure
   */
  List<String> streamIds();

  @Override
  default String detailType() {
    return DETAIL_TYPE;
  }

  @Override
  default Optional<String> stream() {
    return Optional.of(streamId());
  }

  @Override
  default Map<String, Object> detail() {
    return new EventDetail()
        .with("recording_status", name())
        .with("recording_status_reason", reason())
        .with("recording_s3_bucket_name", bucketName())
        .with("recording_s3_key_prefix", keyPrefix())
        .with("recording_duration_ms", duration().toMillis())
        .with("channel_name", channelName())
        .with("stream_id", streamId())
        .with("recording_session_id", recordingSessionId())
        .with("recording_session_stream_ids", streamIds().isEmpty() ? null : streamIds())
        .build();
  }
}
