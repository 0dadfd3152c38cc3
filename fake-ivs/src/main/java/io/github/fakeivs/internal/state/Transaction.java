package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.time.Instants;
import java.time.Duration;
import java.time.Instant;

/**
 * The state at one moment, for reading, and for changing if the lock is held. Shared by the
 * operations, the broadcast engine and the controls of a test.
 *
 * <p>A transaction that was {@linkplain StateStore#begin() begun} holds the lock until it is
 * closed.
 */
public final class Transaction implements AutoCloseable {

  private final State state;
  private final Instant now;
  private final Runnable end;

  Transaction(State state, Instant now, Runnable end) {
    this.state = state;
    this.now = now;
    this.end = end;
  }

  public State state() {
    return state;
  }

  public Instant now() {
    return now;
  }

  public Account account() {
    return state.account();
  }

  /** Schedules a task after a delay. */
  public void schedule(Duration delay, ScheduledTask task) {
    state.schedule().add(Instants.plusOrMax(now, delay), task);
  }

  /** Ends the change and releases the lock. */
  @Override
  public void close() {
    end.run();
  }
}
