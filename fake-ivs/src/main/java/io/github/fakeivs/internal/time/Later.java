package io.github.fakeivs.internal.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Times to come. */
public final class Later {

  private Later() {}

  /** Returns the time so much later, or the last there is: who waits that long waits for ever. */
  public static Instant than(Instant time, Duration duration) {
    try {
      return time.plus(duration);
    } catch (DateTimeException | ArithmeticException beyondAllTimes) {
      return Instant.MAX;
    }
  }
}
