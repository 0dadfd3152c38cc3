package io.github.fakeivs.fault;

import io.github.fakeivs.internal.base.Durations;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.sdk.Attempts;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Supplies the exception that a call fails with: an exception of the service or of the SDK with all
 * its details, or any other throwable.
 *
 * <p>A fault is called once for each call that its rule matches, on the caller's thread. No lock is
 * held, so a fault may call the client.
 *
 * <p>To the SDK's own client, and through an endpoint, an exception of the service is an HTTP
 * response with its status, code and message, and a lost connection or an {@link IOException} is an
 * I/O failure, which the client may retry.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Fault {

  /**
   * Returns the throwable that a call fails with.
   *
   * @param call the call
   * @return the throwable, checked or unchecked; it is thrown unchanged
   */
  Throwable on(FaultyCall call);

  /** {@return a fault that fails a call with a ThrottlingException, status 429} */
  static Fault throttling() {
    return new NamedFault("ThrottlingException", FaultyCall::throttled);
  }

  /** {@return a fault that fails a call with an InternalServerException, status 500} */
  static Fault internalError() {
    return new NamedFault(
        "InternalServerException",
        call ->
            call.serviceException("InternalServerException", "Unexpected error during processing"));
  }

  /** {@return a fault that fails a call with an AccessDeniedException, status 403} */
  static Fault accessDenied() {
    return new NamedFault("AccessDeniedException", FaultyCall::accessDenied);
  }

  /**
   * {@return a fault that fails a call with a PendingVerificationException, status 403, and the
   * message that new accounts get}
   */
  static Fault pendingVerification() {
    return new NamedFault(
        "PendingVerification",
        call ->
            call.serviceException(
                "PendingVerification",
                "Your account is pending verification. Until the verification process is complete, "
                    + "you may not be able to carry out requests with this account. "
                    + "If you have questions, contact AWS Support."));
  }

  /** {@return a fault that fails a call with a StreamUnavailableException, status 503} */
  static Fault streamUnavailable() {
    return new NamedFault(
        "StreamUnavailableException",
        call ->
            call.serviceException("StreamUnavailable", "The stream is temporarily unavailable."));
  }

  /**
   * Returns a fault that fails a call with the error code {@code ServiceUnavailable}, status 503.
   * The exception is a {@code ServiceUnavailableException} if the SDK has this type, or else, as
   * with SDK 2.40.2, a plain {@code IvsException}.
   *
   * @return the fault
   */
  static Fault serviceUnavailable() {
    return new NamedFault(
        "ServiceUnavailable",
        call ->
            call.serviceException("ServiceUnavailable", "The service is temporarily unavailable."));
  }

  /** {@return a fault that fails a call with a ServiceQuotaExceededException, status 402} */
  static Fault quotaExceeded() {
    return new NamedFault(
        "ServiceQuotaExceededException",
        call ->
            call.serviceException(
                "ServiceQuotaExceededException", "quota exceeded for " + call.operation()));
  }

  /**
   * Returns a fault that simulates a broken connection: the call fails with an {@code
   * SdkClientException} that is caused by an {@link IOException}.
   *
   * @return the fault
   */
  static Fault connectionLost() {
    return new NamedFault(
        "a lost connection",
        call ->
            Attempts.one(SdkClientException.builder())
                .message("Unable to execute HTTP request: Connection reset")
                .cause(new IOException("Connection reset"))
                .build());
  }

  /**
   * Returns a fault that fails a call with an {@code ApiCallTimeoutException}, as if the client's
   * timeout had elapsed.
   *
   * @param timeout the timeout that the exception names, greater than zero
   * @return the fault
   * @throws IllegalArgumentException if the timeout is zero or negative
   */
  static Fault apiCallTimeout(Duration timeout) {
    if (Objects.requireNonNull(timeout, "timeout").isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException(
          Text.of("timeout is %s: give a duration greater than zero.", timeout));
    }
    return new NamedFault(
        "ApiCallTimeoutException after " + timeout,
        call -> ApiCallTimeoutException.create(Durations.toMillis(timeout)));
  }
}
