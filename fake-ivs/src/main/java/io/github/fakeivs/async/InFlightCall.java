package io.github.fakeivs.async;

import io.github.fakeivs.call.IvsOperation;
import java.time.Instant;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * A call of the asynchronous client that has been made but not yet carried out. Its future is not
 * complete.
 *
 * @since 0.1.0
 */
public interface InFlightCall {

  /** {@return the operation} */
  IvsOperation operation();

  /** {@return the request} */
  IvsRequest request();

  /** {@return the time at which the call was made, on the fake's clock} */
  Instant time();
}
