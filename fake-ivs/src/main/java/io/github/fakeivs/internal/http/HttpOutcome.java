package io.github.fakeivs.internal.http;

import io.github.fakeivs.internal.base.Undeclared;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an HTTP request: a response, or a failure such as a lost connection, and its
 * delay.
 *
 * @param response the response, or null
 * @param failure the failure, or null
 * @param delay the delay on the fake's clock
 */
public record HttpOutcome(
    @Nullable HttpResponse response, @Nullable Throwable failure, Duration delay) {

  static HttpOutcome answered(HttpResponse response, Duration delay) {
    return new HttpOutcome(response, null, delay);
  }

  static HttpOutcome failed(Throwable failure, Duration delay) {
    return new HttpOutcome(null, failure, delay);
  }

  /** Returns the failure of an outcome without a response. */
  public Throwable failureOrThrow() {
    return Objects.requireNonNull(failure, "a request has either a response or a failure");
  }

  /** Returns the response, or throws the failure unchanged, checked or not. */
  HttpResponse orThrow() {
    if (failure != null) {
      throw Undeclared.of(failure);
    }
    return Objects.requireNonNull(response, "a request has either a response or a failure");
  }
}
