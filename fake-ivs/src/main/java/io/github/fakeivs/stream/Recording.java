package io.github.fakeivs.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What was recorded of a channel, as far as it has come: one stream, or several that the reconnect
 * window merged. A snapshot.
 *
 * @param recordingSessionId the recording session
 * @param channelArn the channel
 * @param bucketName the bucket that is recorded to
 * @param keyPrefix the prefix of all its objects: {@code ivs/v1/<account>/<channel>/<year>/<month>/
 *     <day>/<hours>/<minutes>/<recording>}, in UTC and unpadded
 * @param streamIds the streams that are in it, newest first
 * @param startTime when it began
 * @param duration how much was recorded; of a stream that is live, nothing yet
 * @param status how far it is
 * @since 0.1.0
 */
public record Recording(
    String recordingSessionId,
    String channelArn,
    String bucketName,
    String keyPrefix,
    List<String> streamIds,
    Instant startTime,
    Duration duration,
    Status status) {

  /**
   * How far a recording is.
   *
   * @since 0.1.0
   */
  public enum Status {
    /** A stream is being recorded, or the reconnect window is open. */
    RECORDING,
    /** The recording is complete. */
    ENDED,
    /** The recording ended, but not well. */
    FAILED
  }
}
