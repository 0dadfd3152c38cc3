package io.github.fakeivs.samples.async;

import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Makes calls for many items side by side, but not all at once. */
final class Lanes {

  /** As many as the service lets through in a second. */
  static final int COUNT = 5;

  private Lanes() {}

  /**
   * Makes one call for each item. In each lane a call begins when the one before has succeeded.
   *
   * @return a future that fails if a call does
   */
  static <T, R> CompletableFuture<Void> forEach(
      Collection<T> items, Function<T, CompletableFuture<R>> call) {
    CompletableFuture<?>[] lanes = new CompletableFuture<?>[COUNT];
    Arrays.fill(lanes, CompletableFuture.completedFuture(null));
    int lane = 0;
    for (T item : items) {
      lanes[lane] = lanes[lane].thenCompose(previous -> call.apply(item));
      lane = (lane + 1) % COUNT;
    }
    return CompletableFuture.allOf(lanes);
  }
}
