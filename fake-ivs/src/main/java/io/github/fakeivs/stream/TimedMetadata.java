package io.github.fakeivs.stream;

import java.time.Instant;

/**
 * Metadata that the application put into a stream.
 *
 * @param time when it did, on the fake's clock
 * @param payload what it put; sensitive to the service, so it is not part of the string form
 * @since 0.1.0
 */
public record TimedMetadata(Instant time, String payload) {

  /** Tells the time and the length of the payload; the form may change. */
  @Override
  public String toString() {
    return "TimedMetadata[%s, %d characters]".formatted(time, payload.length());
  }
}
