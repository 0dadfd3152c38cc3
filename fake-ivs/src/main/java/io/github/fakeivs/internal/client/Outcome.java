package io.github.fakeivs.internal.client;

import io.github.fakeivs.internal.base.Undeclared;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * What a caller gets: a response or a failure, and how late.
 *
 * @param response the response, or null
 * @param failure what is thrown instead, or null
 * @param delay how late it is on the fake's clock
 */
record Outcome(@Nullable IvsResponse response, @Nullable Throwable failure, Duration delay) {

  static Outcome answered(IvsResponse response, Duration delay) {
    return new Outcome(response, null, delay);
  }

  static Outcome failed(Throwable failure, Duration delay) {
    return new Outcome(null, failure, delay);
  }

  /** Returns the response; throws the failure, checked or not, as it is, where there is none. */
  IvsResponse orThrow() {
    if (failure != null) {
      throw Undeclared.of(failure);
    }
    return Objects.requireNonNull(response, "a call is either answered or failed");
  }
}
