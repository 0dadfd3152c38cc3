package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StateStore;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;

/**
 * The state, kept up with the clock: whoever looks at it or changes it finds done what has fallen
 * due.
 */
public final class TimedState {

  private final StateStore store;
  private final Timeline timeline;
  private final Clock clock;

  public TimedState(StateStore store, Timeline timeline, Clock clock) {
    this.store = store;
    this.timeline = timeline;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** The state to read from, without a lock. */
  public State read() {
    if (store.current().agenda().nextTime().isPresent()) {
      timeline.runUntil(clock.instant());
    }
    return store.current();
  }

  /** Runs a change, one at a time; it is told the time, which no later change finds earlier. */
  public <T> T change(BiFunction<State, Instant, T> change) {
    return store.change(
        state -> {
          Instant now = clock.instant();
          timeline.carryOut(state, now);
          T result = change.apply(state, now);
          timeline.carryOut(state, now);
          return result;
        });
  }
}
