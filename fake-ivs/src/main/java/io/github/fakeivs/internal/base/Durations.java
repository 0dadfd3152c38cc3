package io.github.fakeivs.internal.base;

import java.time.Duration;

/** Durations as numbers. */
public final class Durations {

  private Durations() {}

  /** Returns the milliseconds of a duration, or the most that a long holds. */
  public static long toMillis(Duration duration) {
    try {
      return duration.toMillis();
    } catch (ArithmeticException tooLong) {
      return Long.MAX_VALUE;
    }
  }
}
