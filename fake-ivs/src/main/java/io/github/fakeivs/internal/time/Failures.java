package io.github.fakeivs.internal.time;

import org.jspecify.annotations.Nullable;

/** Keeps what code of a test's throws until all of it has run, so that none keeps out another. */
public final class Failures {

  private @Nullable Throwable first;

  /** Runs an action; what it throws waits for {@link #rethrow()}. */
  public void collect(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error failure) {
      keep(failure);
    }
  }

  /** The same exception may come again, and must not be suppressed by itself. */
  private void keep(Throwable failure) {
    if (first == null) {
      first = failure;
    } else if (first != failure) {
      first.addSuppressed(failure);
    }
  }

  /** Throws the first of them, which has the others with it; does nothing if there is none. */
  public void rethrow() {
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
