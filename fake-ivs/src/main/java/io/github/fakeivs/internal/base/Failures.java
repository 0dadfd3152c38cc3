package io.github.fakeivs.internal.base;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Collects what listeners and actions of a test throw, so that one that fails keeps neither others
 * nor a call from going on. Safe for use by multiple threads.
 */
public final class Failures {

  private final Queue<Throwable> kept = new ConcurrentLinkedQueue<>();

  /** Creates an empty collection. */
  public Failures() {}

  /**
   * Runs an action and collects what it throws. Throwables are caught, since not all JVM languages
   * have checked exceptions.
   */
  public void collect(Runnable action) {
    try {
      action.run();
    } catch (Throwable failure) {
      kept.add(failure);
    }
  }

  /** Returns the collected throwables, in order; a snapshot. */
  public List<Throwable> all() {
    return List.copyOf(kept);
  }

  /** Removes all collected throwables. */
  public void clear() {
    kept.clear();
  }

  /**
   * Throws the first collected throwable with the others suppressed, and removes all of them. Does
   * nothing if there are none.
   */
  public void rethrow() {
    Throwable first = kept.poll();
    if (first != null) {
      for (Throwable other = kept.poll(); other != null; other = kept.poll()) {
        suppress(first, other);
      }
      throw Undeclared.of(first);
    }
  }

  /** The same throwable may have been thrown repeatedly; it cannot suppress itself. */
  private static void suppress(Throwable first, Throwable other) {
    if (first != other && !List.of(first.getSuppressed()).contains(other)) {
      first.addSuppressed(other);
    }
  }
}
