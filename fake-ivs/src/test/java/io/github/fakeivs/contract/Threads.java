package io.github.fakeivs.contract;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets threads race: all begin at the same moment. */
public final class Threads {

  private static final long MOST_SECONDS = 60;

  private Threads() {}

  /** Runs the task on so many threads, each with its number, and waits for the end of all. */
  public static void run(int threads, IntConsumer task) {
    call(
        threads,
        i -> {
          task.accept(i);
          return i;
        });
  }

  /** Runs the task on so many threads; what each returned, by its number. */
  public static <T> List<T> call(int threads, IntFunction<T> task) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    CountDownLatch start = new CountDownLatch(1);
    try {
      List<Future<T>> results =
          IntStream.range(0, threads)
              .mapToObj(i -> executor.submit(() -> after(start, i, task)))
              .toList();
      start.countDown();
      return results.stream().map(Threads::result).toList();
    } finally {
      executor.shutdownNow();
    }
  }

  private static <T> T after(CountDownLatch start, int i, IntFunction<T> task)
      throws InterruptedException {
    start.await();
    return task.apply(i);
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("a racing thread did not come to its end", e);
    }
  }
}
