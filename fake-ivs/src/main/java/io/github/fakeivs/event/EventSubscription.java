package io.github.fakeivs.event;

/**
 * A listener's being told of events, which ends when this is closed.
 *
 * @since 0.1.0
 */
public interface EventSubscription extends AutoCloseable {

  /** Ends it; closing again does nothing. */
  @Override
  void close();
}
