package io.github.fakeivs.internal.pipeline;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call: a response or a failure, and how late the caller learns of it.
 *
 * @param response the response, or null
 * @param failure what is thrown instead, or null
 * @param delay how late it is on the fake's clock
 * @param <R> the response
 */
public record Outcome<R>(@Nullable R response, @Nullable Throwable failure, Duration delay) {

  static <R> Outcome<R> answered(R response, Duration delay) {
    return new Outcome<>(response, null, delay);
  }

  static <R> Outcome<R> failed(Throwable failure, Duration delay) {
    return new Outcome<>(null, failure, delay);
  }

  /** The response; throws the failure, checked or not, as it is, where there is none. */
  public R orThrow() {
    if (failure != null) {
      throw new Undeclared<RuntimeException>().thrown(failure);
    }
    return Objects.requireNonNull(response, "a call is either answered or failed");
  }

  /** Lets a test's checked exception through a method that declares none. */
  private static final class Undeclared<T extends Throwable> {

    @SuppressWarnings("unchecked") // the cast is erased, never made: that is the point
    T thrown(Throwable throwable) throws T {
      throw (T) throwable;
    }
  }
}
