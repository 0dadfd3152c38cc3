package io.github.fakeivs.fault;

import io.github.fakeivs.call.IvsOperation;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * A call that a fault strikes.
 *
 * @since 0.1.0
 */
public interface FaultyCall {

  /**
   * What is called.
   *
   * @return the operation
   */
  IvsOperation operation();

  /**
   * With what it is called.
   *
   * @return the request
   */
  IvsRequest request();

  /**
   * What is called on: the resource that the request names.
   *
   * @return its ARN, or "" where the request names none
   */
  String resourceArn();

  /**
   * Makes a failure of the service with all details that the SDK gives one.
   *
   * @param code the code on the wire, such as {@code ThrottlingException} or {@code
   *     ServiceUnavailable}
   * @param message the message
   * @return the SDK's exception for it, with this call's request id
   * @throws IllegalArgumentException if the service has no such code
   */
  RuntimeException serviceException(String code, String message);

  /**
   * Makes the failure of a caller who is not allowed to make this call.
   *
   * @return an AccessDeniedException with the service's text
   */
  RuntimeException accessDenied();

  /**
   * Makes the failure of a caller who calls too often.
   *
   * @return a ThrottlingException with the service's text, which names rate and resource
   */
  RuntimeException throttled();
}
