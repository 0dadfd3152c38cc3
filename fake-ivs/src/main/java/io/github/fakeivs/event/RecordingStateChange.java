package io.github.fakeivs.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event that says that a recording started, ended or failed.
 *
 * @since 0.1.0
 */
public interface RecordingStateChange extends IvsEvent {

  /** The detail type of these events. */
  String DETAIL_TYPE = "IVS Recording State Change";

  /** The recording of a stream started. */
  String RECORDING_START = "Recording Start";

  /** A recording ended. */
  String RECORDING_END = "Recording End";

  /** The recording of a stream failed to start. */
  String RECORDING_START_FAILURE = "Recording Start Failure";

  /** A recording ended with a failure. */
  String RECORDING_END_FAILURE = "Recording End Failure";

  /** {@return the reason of the failure, or an empty string if nothing failed} */
  String reason();

  /** {@return the name of the S3 bucket} */
  String bucketName();

  /**
   * {@return the key prefix of all objects of the recording, or an empty string if there are none}
   */
  String keyPrefix();

  /** {@return the recorded duration; zero until the recording ends} */
  Duration duration();

  /** {@return the name of the channel, or an empty string if it has none} */
  @Override
  String channelName();

  /** {@return the id of the stream; of the latest one if several were merged into the recording} */
  @Override
  String streamId();

  /** {@return the id of the recording session} */
  String recordingSessionId();

  /** {@return the ids of all streams in the recording session, newest first; empty on a failure} */
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
