package io.github.fakeivs.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What a call fails with: any throwable, or one of the service's and the SDK's own, ready made with
 * all their details.
 *
 * <p>Runs on the thread of the caller, once for each call that it strikes, and under no lock: it
 * may call the client.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Fault {

  /**
   * Makes what the caller gets.
   *
   * @param call the call
   * @return what is thrown, checked or not, as it is
   */
  Throwable on(FaultyCall call);

  /**
   * ThrottlingException, status 429.
   *
   * @return the fault
   */
  static Fault throttling() {
    return FaultyCall::throttled;
  }

  /**
   * InternalServerException, status 500.
   *
   * @return the fault
   */
  static Fault internalError() {
    return call ->
        call.serviceException("InternalServerException", "Unexpected error during processing");
  }

  /**
   * AccessDeniedException, status 403.
   *
   * @return the fault
   */
  static Fault accessDenied() {
    return FaultyCall::accessDenied;
  }

  /**
   * PendingVerificationException, status 403, with the text that new accounts get.
   *
   * @return the fault
   */
  static Fault pendingVerification() {
    return call ->
        call.serviceException(
            "PendingVerification",
            "Your account is pending verification. Until the verification process is complete, "
                + "you may not be able to carry out requests with this account. "
                + "If you have questions, contact AWS Support.");
  }

  /**
   * StreamUnavailableException, status 503.
   *
   * @return the fault
   */
  static Fault streamUnavailable() {
    return call ->
        call.serviceException("StreamUnavailable", "The stream is temporarily unavailable.");
  }

  /**
   * IvsException with the code ServiceUnavailable, status 503: SDKs of this version have no type of
   * their own for it.
   *
   * @return the fault
   */
  static Fault serviceUnavailable() {
    return call ->
        call.serviceException("ServiceUnavailable", "The service is temporarily unavailable.");
  }

  /**
   * ServiceQuotaExceededException, status 402.
   *
   * @return the fault
   */
  static Fault quotaExceeded() {
    return call ->
        call.serviceException(
            "ServiceQuotaExceededException", "quota exceeded for " + call.operation());
  }

  /**
   * SdkClientException with an IOException as its cause: the connection broke.
   *
   * @return the fault
   */
  static Fault connectionLost() {
    return call ->
        SdkClientException.builder()
            .message("Unable to execute HTTP request: Connection reset")
            .cause(new IOException("Connection reset"))
            .numAttempts(1)
            .build();
  }

  /**
   * ApiCallTimeoutException: the call took longer than the client was told to wait.
   *
   * @param timeout how long that was
   * @return the fault
   * @throws IllegalArgumentException if it is not above zero
   */
  static Fault apiCallTimeout(Duration timeout) {
    if (Objects.requireNonNull(timeout, "timeout").isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(
          "A client cannot wait %s for an answer: give a timeout above zero.".formatted(timeout));
    }
    return call -> ApiCallTimeoutException.create(timeout.toMillis());
  }
}
