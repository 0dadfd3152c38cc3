package io.github.fakeivs.call;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * A call that a fake has answered, with its outcome. Immutable; only the fake creates instances.
 *
 * <p>Requests are recorded as the caller built them, without what a paginator adds for the user
 * agent. Stream keys, passphrases and metadata are available from the request and the response but
 * are left out of the string representation.
 *
 * @since 0.1.0
 */
public interface RecordedCall {

  /**
   * Returns the operation.
   *
   * @return the operation
   * @throws UnsupportedOperationException if only a newer SDK has the operation; such a call has a
   *     {@link #operationName()}, and failed
   */
  IvsOperation operation();

  /** {@return the name of the operation in the service model, such as {@code CreateChannel}} */
  default String operationName() {
    return operation().operationName();
  }

  /** {@return the request} */
  IvsRequest request();

  /** {@return the response, or empty if the call failed} */
  Optional<IvsResponse> response();

  /** {@return the exception that the caller got, or empty if the call succeeded} */
  Optional<Throwable> exception();

  /** {@return the time at which the call was made, on the fake's clock} */
  Instant time();

  /** {@return the thread on which the call was carried out} */
  Thread thread();
}
