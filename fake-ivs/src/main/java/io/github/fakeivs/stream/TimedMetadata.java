package io.github.fakeivs.stream;

import java.time.Instant;

/**
 * Metadata that the application put into a stream. Immutable, made by the fake alone.
 *
 * @since 0.1.0
 */
public interface TimedMetadata {

  /**
   * Returns when the application put it.
   *
   * @return the time on the fake's clock
   */
  Instant time();

  /**
   * Returns what the application put.
   *
   * @return the payload; it is sensitive to the service, so it is not part of the string form
   */
  String payload();
}
