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
  private volatile State current;

  public StateStore(State initial) {
    this.current = initial;
  }

  /** The state to read from, without a lock. */
  public State current() {
    return current;
  }

  /** Runs a change, one at a time. */
  public <T> T change(Function<State, T> change) {
    lock.lock();
    try {
      return change.apply(current);
    } finally {
      lock.unlock();
    }
  }

  /** An independent store whose state begins as this one's. */
  public StateStore fork() {
    return new StateStore(change(State::fork));
  }
}
