package io.github.fakeivs.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A recording of a channel, as far as it has come: one stream, or several that the reconnect window
 * merged. An immutable snapshot, made by the fake alone.
 *
 * @since 0.1.0
 */
public interface Recording {

  /**
   * Returns the id of the recording session.
   *
   * @return twelve letters and digits
   */
  String recordingSessionId();

  /**
   * Returns the channel that is recorded.
   *
   * @return its ARN
   */
  String channelArn();

  /**
   * Returns the bucket that is recorded to.
   *
   * @return its name
   */
  String bucketName();

  /**
   * Returns the prefix of all objects of the recording.
   *
   * @return {@code ivs/v1/<account>/<channel>/<year>/<month>/<day>/<hours>/<minutes>/<recording>},
   *     in UTC and unpadded
   */
  String keyPrefix();

  /**
   * Returns the streams that are in the recording.
   *
   * @return their ids, newest first
   */
  List<String> streamIds();

  /**
   * Returns when the recording began.
   *
   * @return the time on the fake's clock
   */
  Instant startTime();

  /**
   * Returns how much was recorded.
   *
   * @return the length of the streams that have ended; of one that is live, nothing yet
   */
  Duration duration();

  /**
   * Returns how far the recording is.
   *
   * @return the status
   */
  Status status();

  /**
   * How far a recording is.
   *
   * @since 0.1.0
   */
  enum Status {
    /** A stream is being recorded, or the reconnect window is open. */
    RECORDING,
    /** The recording is complete. */
    ENDED,
    /** The recording ended, but not well. */
    FAILED
  }
}
