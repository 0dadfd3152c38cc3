package io.github.fakeivs.internal.pipeline;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets real time pass, where a test asks for that by name. */
final class RealTime {

  private RealTime() {}

  /** Waits; an interrupted thread goes on at once, still interrupted. */
  static void pass(Duration duration) {
    if (duration.isZero()) {
      return;
    }
    try {
      boolean acquired = new Semaphore(0).tryAcquire(duration.toNanos(), TimeUnit.NANOSECONDS);
      assert !acquired : "nobody releases this semaphore";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
