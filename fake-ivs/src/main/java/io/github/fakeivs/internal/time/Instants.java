package io.github.fakeivs.internal.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Arithmetic with instants. */
public final class Instants {

  private Instants() {}

  /** Returns the instant plus a duration, or {@link Instant#MAX} if it would be later than that. */
  public static Instant plusOrMax(Instant time, Duration duration) {
    try {
      return time.plus(duration);
    } catch (DateTimeException | ArithmeticException beyondAllTimes) {
      return Instant.MAX;
    }
  }
}
