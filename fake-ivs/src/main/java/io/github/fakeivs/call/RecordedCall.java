package io.github.fakeivs.call;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * A call that reached a fake, and what came of it. Immutable, made by the fake alone.
 *
 * <p>The request is the caller's: what a paginator adds to it for the user agent is left out, so it
 * equals one that the caller built. Stream keys, passphrases and metadata are in the values, but
 * never in the string form.
 *
 * @since 0.1.0
 */
public interface RecordedCall {

  /**
   * Returns what was called.
   *
   * @return the operation
   */
  IvsOperation operation();

  /**
   * Returns with what it was called.
   *
   * @return the request
   */
  IvsRequest request();

  /**
   * Returns what was answered.
   *
   * @return the response, or empty if the caller got an exception
   */
  Optional<IvsResponse> response();

  /**
   * Returns what the caller got instead of an answer.
   *
   * @return the exception, or empty if the caller got a response
   */
  Optional<Throwable> exception();

  /**
   * Returns when it was called.
   *
   * @return the time on the fake's clock
   */
  Instant time();

  /**
   * Returns on which thread it was called.
   *
   * @return the thread
   */
  Thread thread();
}
