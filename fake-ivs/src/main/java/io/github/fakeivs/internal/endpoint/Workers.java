package io.github.fakeivs.internal.endpoint;

import io.github.fakeivs.internal.endpoint.Deadlines.Deadline;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The daemon threads that handle requests. Each thread handles one request at a time. */
final class Workers implements Executor, AutoCloseable {

  /** The maximum number of concurrent requests; further ones are queued. */
  private static final int THREADS = 64;

  private static final int SHUTDOWN_SECONDS = 5;

  private final Deadlines deadlines;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Worker::new);

  Workers(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  /** Runs a task on a worker and waits for it. Threads that the task starts are daemons too. */
  void run(Runnable task) {
    CompletableFuture.runAsync(task, threads).join();
  }

  /** Reads and handles a request. Its deadline for arriving starts now. */
  @Override
  public void execute(Runnable request) {
    threads.execute(() -> handle(request));
  }

  private void handle(Runnable request) {
    beginDeadline();
    try {
      request.run();
    } finally {
      endDeadline();
    }
  }

  /** Starts a deadline for the current worker, and ends the one before. */
  void beginDeadline() {
    endDeadline();
    ((Worker) Thread.currentThread()).deadline = deadlines.begin();
  }

  /** Ends the deadline of the current worker. Has no effect if it has ended. */
  void endDeadline() {
    Deadline deadline = ((Worker) Thread.currentThread()).deadline;
    if (deadline != null) {
      deadline.close();
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

    /** The deadline for the client to send the request, and then to read the response. */
    private @Nullable Deadline deadline;

    private Worker(Runnable task) {
      super(task, "fake-ivs-endpoint");
      setDaemon(true);
    }
  }
}
