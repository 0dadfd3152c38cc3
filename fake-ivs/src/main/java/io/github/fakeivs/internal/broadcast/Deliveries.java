package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.DelayedResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What a change brings to code outside the fake, once the lock of the state is released: events to
 * listeners, late answers to their callers.
 */
public final class Deliveries {

  private final EventPublisher publisher;
  private final Queue<DelayedResponse> arrived = new ConcurrentLinkedQueue<>();

  public Deliveries(EventPublisher publisher) {
    this.publisher = publisher;
  }

  void arrive(DelayedResponse response) {
    arrived.add(response);
  }

  /** Delivers what has arrived; nothing is thrown, what listeners throw is kept. */
  public void deliver() {
    publisher.deliver();
    for (DelayedResponse response = arrived.poll(); response != null; response = arrived.poll()) {
      response.arrive();
    }
  }

  /** Delivers what has arrived, and throws what listeners threw. */
  void deliverToTheTest() {
    deliver();
    publisher.rethrowFailures();
  }
}
