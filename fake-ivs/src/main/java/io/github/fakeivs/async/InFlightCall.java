package io.github.fakeivs.async;

import io.github.fakeivs.call.IvsOperation;
import java.time.Instant;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * A call of the asynchronous client that is in flight: the service has not carried it out yet, and
 * its future is not complete.
 *
 * @since 0.1.0
 */
public interface InFlightCall {

  /**
   * What was called.
   *
   * @return the operation
   */
  IvsOperation operation();

  /**
   * With what it was called.
   *
   * @return the request
   */
  IvsRequest request();

  /**
   * When it was called.
   *
   * @return the time on the fake's clock
   */
  Instant time();
}
