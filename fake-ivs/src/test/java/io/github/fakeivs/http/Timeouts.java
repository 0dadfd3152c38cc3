package io.github.fakeivs.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs the timeouts of an SDK client when a test says so. In real time they could pass before the
 * request has reached the fake.
 */
final class Timeouts extends ScheduledThreadPoolExecutor {

  private final Queue<Runnable> pending = new ConcurrentLinkedQueue<>();

  Timeouts() {
    super(1);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    if (delay == 0) {
      return super.schedule(task, delay, unit); // a retry
    }
    pending.add(task);
    return super.schedule(() -> {}, 1, TimeUnit.DAYS);
  }

  /** Lets the oldest timeout pass, on this thread. */
  void pass() {
    pending.remove().run();
  }
}
