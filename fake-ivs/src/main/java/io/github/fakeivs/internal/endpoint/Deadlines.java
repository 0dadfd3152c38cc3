package io.github.fakeivs.internal.endpoint;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Interrupts threads that wait too long for slow clients to send or to read. */
final class Deadlines implements AutoCloseable {

  private final Duration timeout;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Deadlines::daemon);

  Deadlines(Duration timeout) {
    this.timeout = timeout;
    timer.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "fake-ivs-endpoint-deadlines");
    thread.setDaemon(true);
    return thread;
  }

  /** Starts a deadline for the current thread. */
  Deadline begin() {
    Deadline deadline = new Deadline(Thread.currentThread());
    deadline.expiration =
        timer.schedule(
            deadline::expire, TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    return deadline;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  /**
   * A deadline for a thread that reads from a connection or writes to it. The thread is interrupted
   * when the deadline passes, which closes the connection.
   */
  static final class Deadline implements AutoCloseable {

    private final Thread thread;
    private @Nullable Future<?> expiration;
    private boolean over;

    private Deadline(Thread thread) {
      this.thread = thread;
    }

    private synchronized void expire() {
      if (!over) {
        thread.interrupt();
      }
    }

    /** Ends this deadline: the thread is no longer interrupted. */
    @Override
    public synchronized void close() {
      over = true;
      if (expiration != null) {
        expiration.cancel(false);
      }
    }
  }
}
