package io.github.fakeivs.event;

/**
 * The subscription of a listener to events. Ends when it is closed.
 *
 * @since 0.1.0
 */
public interface EventSubscription extends AutoCloseable {

  /** Ends the subscription. Has no effect if it has ended already. */
  @Override
  void close();
}
