package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.DelayedResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What is delivered to code outside the fake after a change, when the lock is released: events to
 * listeners, delayed responses to callers.
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

  /** Delivers what has arrived. Never throws: exceptions of listeners are kept. */
  public void deliver() {
    publisher.deliver();
    for (DelayedResponse response = arrived.poll(); response != null; response = arrived.poll()) {
      response.arrive();
    }
  }

  /** Throws the exceptions of listeners that have been kept. */
  void rethrowFailures() {
    publisher.rethrowFailures();
  }
}
