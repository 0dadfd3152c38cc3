package io.github.fakeivs.internal.client;

import io.github.fakeivs.internal.broadcast.Deliveries;
import io.github.fakeivs.internal.state.DelayedResponse;
import io.github.fakeivs.internal.state.ScheduledTask;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.Transaction;
import java.time.Duration;

/** Delays responses on the fake's clock. */
public final class DelayedResponses {

  private final StateStore store;
  private final Deliveries deliveries;

  public DelayedResponses(StateStore store, Deliveries deliveries) {
    this.store = store;
    this.deliveries = deliveries;
  }

  /** Delivers a response once the delay is over. */
  public void schedule(Duration delay, DelayedResponse response) {
    try (Transaction transaction = store.begin()) {
      transaction.schedule(delay, new ScheduledTask.ResponseArrives(response));
    }
    deliveries.deliver();
  }
}
