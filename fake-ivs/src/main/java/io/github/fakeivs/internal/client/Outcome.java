package io.github.fakeivs.internal.client;

import io.github.fakeivs.internal.base.Undeclared;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * What the caller of a client gets: a response or an exception, with its delay.
 *
 * @param response the response, or null
 * @param failure the exception, or null
 * @param delay the delay on the fake's clock
 */
public record Outcome(@Nullable IvsResponse response, @Nullable Throwable failure, Duration delay) {

  static Outcome answered(IvsResponse response, Duration delay) {
    return new Outcome(response, null, delay);
  }

  static Outcome failed(Throwable failure, Duration delay) {
    return new Outcome(null, failure, delay);
  }

  /** Completes a future. Wraps failures, as the futures of the SDK's client do. */
  void complete(CompletableFuture<IvsResponse> future) {
    if (failure == null) {
      future.complete(orThrow());
    } else {
      future.completeExceptionally(new CompletionException(failure));
    }
  }

  /** Returns the exception of an outcome without a response. */
  public Throwable failureOrThrow() {
    return Objects.requireNonNull(failure, "a call has either a response or an exception");
  }

  /** Returns the response, or throws the exception unchanged, checked or not. */
  IvsResponse orThrow() {
    if (failure != null) {
      throw Undeclared.of(failure);
    }
    return Objects.requireNonNull(response, "an outcome has either a response or a failure");
  }
}
