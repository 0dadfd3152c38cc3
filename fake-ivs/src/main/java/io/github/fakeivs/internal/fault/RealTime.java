package io.github.fakeivs.internal.fault;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Delays in real time, for tests that ask for them explicitly. */
final class RealTime {

  private RealTime() {}

  /**
   * Sleeps on the caller's thread, which blocks as it would on a slow network. Returns at once if
   * the thread is interrupted, and keeps the interrupt.
   */
  static void sleep(Duration duration) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos(duration));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the nanoseconds of a duration, or the most that a long holds. */
  private static long nanos(Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration);
  }
}
