package io.github.fakeivs.internal.state;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Holds the state and the one lock under which it changes.
 *
 * <p>A change is checked and made in one piece, so no rule that spans resources can be raced. What
 * runs under the lock is the fake's own: never a listener, a supplier or a predicate of a test's.
 */
public final class StateStore {

  private final Lock lock = new ReentrantLock();
  private final Runnable afterChange;
  private volatile State current;

  /**
   * Begins with a state.
   *
   * @param initial the state
   * @param afterChange what runs after each change, outside the lock
   */
  public StateStore(State initial, Runnable afterChange) {
    this.current = initial;
    this.afterChange = afterChange;
  }

  /** The state to read from, without a lock. */
  public State current() {
    return current;
  }

  /** Runs a change, one at a time, and then what follows each, be it refused or not. */
  public <T> T change(Function<State, T> change) {
    try {
      return locked(change);
    } finally {
      afterChange.run();
    }
  }

  private <T> T locked(Function<State, T> change) {
    lock.lock();
    try {
      return change.apply(current);
    } finally {
      lock.unlock();
    }
  }

  /** An independent state that begins as the current one. */
  public State fork() {
    return locked(State::fork);
  }

  /** Puts a fork of another state in the place of the current one, and does what belongs to it. */
  public void replace(State other, Runnable alongside) {
    locked(
        replaced -> {
          current = other.fork();
          alongside.run();
          return other;
        });
  }
}
