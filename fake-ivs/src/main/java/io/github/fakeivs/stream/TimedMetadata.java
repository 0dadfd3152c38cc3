package io.github.fakeivs.stream;

import java.time.Instant;

/**
 * Metadata that the application inserted into a stream with PutMetadata. Immutable; only the fake
 * creates instances.
 *
 * @since 0.1.0
 */
public interface TimedMetadata {

  /** {@return when the application called PutMetadata, to the precision of the fake's clock} */
  Instant time();

  /** {@return the payload} */
  String payload();
}
