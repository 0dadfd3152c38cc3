package io.github.fakeivs.async;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ways in which production code learns that a future failed. */
public enum FailureView {
  JOIN(future -> catchThrowable(future::join)),
  GET(future -> catchThrowable(future::get)),
  GET_WITH_TIMEOUT(future -> catchThrowable(() -> future.get(1, TimeUnit.MINUTES))),
  GET_NOW(future -> catchThrowable(() -> future.getNow(null))),
  HANDLE(FailureView::handled),
  WHEN_COMPLETE(
      future -> {
        AtomicReference<Throwable> seen = new AtomicReference<>();
        future.whenComplete((response, failure) -> seen.set(failure));
        return seen.get();
      }),
  EXCEPTIONALLY(
      future -> {
        AtomicReference<Throwable> seen = new AtomicReference<>();
        future.exceptionally(
            failure -> {
              seen.set(failure);
              return null;
            });
        return seen.get();
      }),
  HANDLE_OF_A_DEPENDENT(future -> handled(future.thenApply(Function.identity()))),
  JOIN_OF_A_DEPENDENT(future -> catchThrowable(future.thenRun(() -> {})::join)),
  JOIN_OF_ALL(future -> catchThrowable(CompletableFuture.allOf(future)::join));

  private final Function<CompletableFuture<?>, Throwable> failure;

  FailureView(Function<CompletableFuture<?>, Throwable> failure) {
    this.failure = failure;
  }

  private static Throwable handled(CompletableFuture<?> future) {
    return future.<Throwable>handle((response, failure) -> failure).join();
  }

  /** What this shows of a future that is complete; null where it did not fail. */
  public Throwable of(CompletableFuture<?> future) {
    return failure.apply(future);
  }

  /** What each shows of a future that is complete: the failure and its causes, down to the last. */
  static Map<FailureView, List<String>> all(CompletableFuture<?> future) {
    Map<FailureView, List<String>> all = new LinkedHashMap<>();
    for (FailureView view : values()) {
      all.put(
          view,
          Stream.iterate(view.of(future), failure -> failure != null, Throwable::getCause)
              .map(failure -> failure.getClass().getName() + ": " + failure.getMessage())
              .toList());
    }
    return all;
  }
}
