package io.github.fakeivs.fault;

import io.github.fakeivs.call.IvsOperation;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * A call that a fault rule matches, with factory methods for the exceptions that it may fail with.
 *
 * @since 0.1.0
 */
public interface FaultyCall {

  /** {@return the operation} */
  IvsOperation operation();

  /** {@return the request} */
  IvsRequest request();

  /**
   * {@return the ARN of the resource that the request names, or an empty string if it names none}
   */
  String resourceArn();

  /**
   * Returns an exception of the service with all details that the SDK sets.
   *
   * @param code the error code: one of the service model, such as {@code ThrottlingException}, or
   *     one that all services of AWS have in common, such as {@code ExpiredTokenException}
   * @param message the message
   * @return the SDK's exception for this code, with the request id of this call; an {@code
   *     IvsException} for a code without a type of its own
   * @throws IllegalArgumentException if the service has no such code
   */
  RuntimeException serviceException(String code, String message);

  /** {@return an AccessDeniedException with the service's message} */
  RuntimeException accessDenied();

  /**
   * {@return a ThrottlingException with the service's message, which names the rate and the
   * resource}
   */
  RuntimeException throttled();
}
