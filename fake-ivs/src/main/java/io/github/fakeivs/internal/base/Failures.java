package io.github.fakeivs.internal.base;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Keeps what code of the test's throws, so that none keeps out another, until somebody asks for it.
 * Safe for use by many threads.
 */
public final class Failures {

  private final Queue<Throwable> kept = new ConcurrentLinkedQueue<>();

  /** Begins with none. */
  public Failures() {}

  /**
   * Runs an action and keeps what it throws: checked exceptions too, since not all languages
   * declare them.
   */
  public void collect(Runnable action) {
    try {
      action.run();
    } catch (Throwable failure) {
      kept.add(failure);
    }
  }

  /** Returns what is kept, in order; a snapshot. */
  public List<Throwable> all() {
    return List.copyOf(kept);
  }

  /** Forgets all. */
  public void clear() {
    kept.clear();
  }

  /** Throws the first that is kept, which has the others with it, and forgets them. */
  public void rethrow() {
    Throwable first = kept.poll();
    if (first != null) {
      for (Throwable other = kept.poll(); other != null; other = kept.poll()) {
        suppress(first, other);
      }
      throw Undeclared.of(first);
    }
  }

  /** The same exception may come again, and must not be suppressed by itself. */
  private static void suppress(Throwable first, Throwable other) {
    if (first != other && !List.of(first.getSuppressed()).contains(other)) {
      first.addSuppressed(other);
    }
  }
}
