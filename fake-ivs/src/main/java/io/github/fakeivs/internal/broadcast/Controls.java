package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Carries out what a test does to the state and its time. Exceptions of listeners are thrown by the
 * control that caused them, or by the next one that changes something; reading never throws them.
 */
public final class Controls {

  private final StateStore store;
  private final Deliveries deliveries;

  public Controls(StateStore store, Deliveries deliveries) {
    this.store = store;
    this.deliveries = deliveries;
  }

  /**
   * Makes a change and returns its result. If the change fails, its exception is thrown rather than
   * those of listeners.
   */
  public <T> T change(Function<Transaction, T> change) {
    T result;
    try (Transaction transaction = store.begin()) {
      result = change.apply(transaction);
    } finally {
      deliveries.deliver();
    }
    deliveries.rethrowFailures();
    return result;
  }

  /** Makes a change that has no result. */
  public void run(Consumer<Transaction> change) {
    change(
        transaction -> {
          change.accept(transaction);
          return transaction;
        });
  }

  /** Reads the state. */
  public <T> T read(Function<State, T> look) {
    T seen = store.read(transaction -> look.apply(transaction.state()));
    deliveries.deliver();
    return seen;
  }

  /** Reads the state and its time. */
  public <T> T readWithTime(Function<Transaction, T> look) {
    T seen = store.read(look);
    deliveries.deliver();
    return seen;
  }

  /** Returns the current time. */
  public Instant now() {
    return store.now();
  }

  /** Stops the time and returns it. */
  public Instant freeze() {
    return advance(begin(Transaction::now));
  }

  /** Advances the time to an instant and stops it there. */
  public void setTime(Instant instant) {
    advance(new Advance(store.requireNotPast(instant), instant));
  }

  /**
   * Advances the time by a duration, stops it there and returns it. Starts where an advance in
   * progress ends.
   */
  public Instant advance(Duration duration) {
    return advance(begin(transaction -> transaction.state().time().goalAfter(duration)));
  }

  private Advance begin(Function<Transaction, Instant> goal) {
    return change(transaction -> new Advance(transaction.state(), goal.apply(transaction)));
  }

  /** Carries out each task at its own time, and delivers what it caused before time goes on. */
  private Instant advance(Advance advance) {
    boolean more = true;
    while (more) {
      more = store.step(advance.state(), advance.goal());
      deliveries.deliver();
    }
    deliveries.rethrowFailures();
    return advance.goal();
  }

  /** An advance of the time of a state; ends early if the state is replaced. */
  private record Advance(State state, Instant goal) {}
}
