package io.github.fakeivs.internal.endpoint;

import io.github.fakeivs.internal.endpoint.Deadlines.Deadline;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The daemon threads that handle requests. Each thread handles one request at a time. */
final class Workers implements Executor, AutoCloseable {

  /** The maximum number of concurrent requests; further ones are queued. */
  private static final int THREADS = 64;

  private static final int SHUTDOWN_SECONDS = 5;

  private final Deadlines deadlines;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Worker::new);

  Workers(Deadlines deadlines) {
    this.deadlines = deadlines;
    threads.allowCoreThreadTimeOut(true);
  }

  /** Runs a task on a worker and waits for it. Threads that the task starts are daemons too. */
  void run(Runnable task) {
    CompletableFuture.runAsync(task, threads).join();
  }

  /** Reads and handles a request. Its deadline for arriving starts now. */
  @Override
  public void execute(Runnable request) {
    threads.execute(() -> handle((Worker) Thread.currentThread(), request));
  }

  private void handle(Worker worker, Runnable request) {
    Deadline arrival = deadlines.begin();
    worker.arrival = arrival;
    try {
      request.run();
    } finally {
      arrival.close();
    }
  }

  /** Ends the deadline of the current thread: the request has arrived. */
  void arrived() {
    Deadline arrival = ((Worker) Thread.currentThread()).arrival;
    if (arrival != null) {
      arrival.close();
    }
  }

  /** Interrupts the threads and waits for them to end. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      threads.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Worker extends Thread {

    /** The deadline of the current request. */
    private @Nullable Deadline arrival;

    private Worker(Runnable task) {
      super(task, "fake-ivs-endpoint");
      setDaemon(true);
    }
  }
}
