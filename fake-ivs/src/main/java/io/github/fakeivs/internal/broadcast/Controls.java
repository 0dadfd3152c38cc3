package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the test does to the state, and to its time. What its listeners throw comes out of the
 * control that caused it, or out of the next one; looking at something never throws it.
 */
public final class Controls {

  private final StateStore store;
  private final Deliveries deliveries;

  public Controls(StateStore store, Deliveries deliveries) {
    this.store = store;
    this.deliveries = deliveries;
  }

  /** Makes a change, whose result is the answer; where it fails, that is what is thrown. */
  public <T> T change(Function<Transaction, T> change) {
    T result;
    try (Transaction transaction = store.begin()) {
      result = change.apply(transaction);
    } finally {
      deliveries.deliver();
    }
    deliveries.deliverToTheTest();
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

  /** Returns what a look at the state finds. */
  public <T> T read(Function<State, T> look) {
    T seen = store.read(transaction -> look.apply(transaction.state()));
    deliveries.deliver();
    return seen;
  }

  /** Returns what a look at the state and its time finds. */
  public <T> T describe(Function<Transaction, T> look) {
    T seen = store.read(look);
    deliveries.deliver();
    return seen;
  }

  /** Returns what time it is. */
  public Instant now() {
    return store.now();
  }

  /** Stops the time where it is. */
  public Instant freeze() {
    Passage passage = begin(transaction -> transaction.now());
    pass(passage);
    return passage.goal();
  }

  /** Lets time pass until an instant, and stops it there. */
  public void setTime(Instant instant) {
    pass(new Passage(store.requireNotPast(instant), instant));
  }

  /** Lets a duration pass, beginning where one that passes already ends; answers with the time. */
  public Instant advance(Duration duration) {
    Passage passage = begin(transaction -> transaction.state().time().goalAfter(duration));
    pass(passage);
    return passage.goal();
  }

  private Passage begin(Function<Transaction, Instant> goal) {
    return change(transaction -> new Passage(transaction.state(), goal.apply(transaction)));
  }

  /** What falls due on the way happens at its own time, and is told of before time goes on. */
  private void pass(Passage passage) {
    boolean more = true;
    while (more) {
      more = store.step(passage.state(), passage.goal());
      deliveries.deliver();
    }
    deliveries.deliverToTheTest();
  }

  /** Time that passes in a state; where another takes that state's place, it passes no more. */
  private record Passage(State state, Instant goal) {}
}
