package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.time.Later;
import java.time.Duration;
import java.time.Instant;

/**
 * The state at one moment: to read, and to change for whoever holds its lock. What operations, the
 * broadcast engine and the test's controls have in common.
 *
 * <p>One that was {@linkplain StateStore#begin() begun} holds the lock until it is closed.
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

  /** Lets something happen later. */
  public void schedule(Duration delay, ScheduledTask task) {
    state.schedule().add(Later.than(now, delay), task);
  }

  /** Ends the change. */
  @Override
  public void close() {
    end.run();
  }
}
