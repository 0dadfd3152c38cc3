package io.github.fakeivs.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Some threads that set to work at the same moment. */
final class Crew implements AutoCloseable {

  private static final int SECONDS_UNTIL_DEADLOCKED = 60;

  private final int size;
  private final ExecutorService threads;

  Crew(int size) {
    this.size = size;
    this.threads = Executors.newFixedThreadPool(size);
  }

  /** Lets each member do its task, and returns what each came to. */
  <T> List<T> work(IntFunction<Callable<T>> taskOf)
      throws InterruptedException, ExecutionException, TimeoutException {
    CyclicBarrier start = new CyclicBarrier(size);
    List<Future<T>> running = new ArrayList<>();
    for (int member = 0; member < size; member++) {
      Callable<T> task = taskOf.apply(member);
      running.add(
          threads.submit(
              () -> {
                start.await();
                return task.call();
              }));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : running) {
      results.add(future.get(SECONDS_UNTIL_DEADLOCKED, TimeUnit.SECONDS));
    }
    return results;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
