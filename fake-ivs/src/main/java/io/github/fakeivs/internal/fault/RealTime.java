package io.github.fakeivs.internal.fault;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets real time pass, where a test asks for that by name. */
final class RealTime {

  private RealTime() {}

  /**
   * Sleeps: a test that asks for a real delay wants the thread of its caller held up, as a slow
   * network would hold it up. An interrupted thread goes on at once, still interrupted.
   */
  static void sleep(Duration duration) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos(duration));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long nanos(Duration duration) {
    return TimeUnit.NANOSECONDS.convert(duration);
  }
}
