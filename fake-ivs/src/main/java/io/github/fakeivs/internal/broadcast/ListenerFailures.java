package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.event.IvsEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what listeners throw until all have been told, so that none keeps an event from others. */
final class ListenerFailures {

  private @Nullable Throwable first;

  void tell(Consumer<IvsEvent> listener, IvsEvent event) {
    try {
      listener.accept(event);
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
  void rethrow() {
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
