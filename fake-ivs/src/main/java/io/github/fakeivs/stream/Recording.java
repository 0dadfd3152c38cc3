package io.github.fakeivs.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A recording of a channel to Amazon S3: of one stream, or of several that the reconnect window
 * merged.
 *
 * <p>An immutable snapshot; only the fake creates instances.
 *
 * @since 0.1.0
 */
public interface Recording {

  /** {@return the id of the recording session, twelve letters and digits} */
  String recordingSessionId();

  /** {@return the ARN of the channel} */
  String channelArn();

  /** {@return the name of the S3 bucket} */
  String bucketName();

  /**
   * Returns the key prefix of all objects of the recording.
   *
   * @return {@code ivs/v1/<account>/<channel>/<year>/<month>/<day>/<hours>/<minutes>/<recording>},
   *     with the time in UTC and its numbers not padded
   */
  String keyPrefix();

  /** {@return the ids of the recorded streams, newest first} */
  List<String> streamIds();

  /** {@return when the recording started, in whole seconds as in its Recording Start event} */
  Instant startTime();

  /**
   * {@return the total duration of the streams that have ended; a live stream counts once it ends}
   */
  Duration duration();

  /** {@return the status of the recording} */
  Status status();

  /**
   * The status of a recording.
   *
   * @since 0.1.0
   */
  enum Status {
    /** A stream is being recorded, or the reconnect window is open. */
    RECORDING,
    /** The recording has ended. */
    ENDED,
    /** The recording has ended with a failure. */
    FAILED
  }
}
