package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.time.Schedule;
import java.time.Instant;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Holds the state and the one lock under which it changes, and keeps it up with its time: whoever
 * looks at it or changes it finds done what has fallen due.
 *
 * <p>A change is checked and made in one piece, so no rule that spans resources can be raced. Reads
 * take no lock: they look, make sure that nothing changed meanwhile, and look again if something
 * did, so that every answer is of one moment. What runs here is the fake's own, never a listener, a
 * supplier or a predicate of a test's; the lock is not reentrant.
 */
public final class StateStore {

  /** Then a reader has met so many changes that it takes the lock like everybody else. */
  private static final int ATTEMPTS_WITHOUT_LOCK = 8;

  private final StampedLock lock = new StampedLock();
  private final TaskRunner tasks;
  private volatile State current;

  /** Begins with a state. */
  public StateStore(State initial, TaskRunner tasks) {
    this.current = initial;
    this.tasks = tasks;
  }

  /** Returns the state without a look at its time: for what is settled, not for what falls due. */
  public State current() {
    return current;
  }

  /** Returns what time it is. */
  public Instant now() {
    return current.time().now();
  }

  /** Returns the state if an instant is not in its past, without a look at its time. */
  public State requireNotPast(Instant instant) {
    State state = current;
    state.time().requireNotPast(instant);
    return state;
  }

  /** Begins a change; no other begins before it is closed. */
  public Transaction begin() {
    long stamp = lock.writeLock();
    try {
      State state = current;
      Instant now = state.time().now();
      runTasks(state, now);
      return new Transaction(state, now, () -> end(stamp, state, now));
    } catch (RuntimeException | Error failure) {
      lock.unlockWrite(stamp);
      throw failure;
    }
  }

  /** A change may have scheduled what is due at once. */
  private void end(long stamp, State state, Instant now) {
    try {
      runTasks(state, now);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private void runTasks(State state, Instant until) {
    Schedule<ScheduledTask> schedule = state.schedule();
    for (Schedule.Due<ScheduledTask> due = schedule.takeUntil(until);
        due != null;
        due = schedule.takeUntil(until)) {
      tasks.run(new Transaction(state, due.time(), () -> {}), due.task());
    }
  }

  /**
   * Returns what a look at the state finds; it may be taken more than once, and changes nothing.
   */
  public <T> T read(Function<Transaction, T> look) {
    for (int attempt = 0; attempt < ATTEMPTS_WITHOUT_LOCK; attempt++) {
      long stamp = lock.tryOptimisticRead();
      State state = current;
      Instant now = state.time().now();
      if (stamp == 0) {
        Thread.onSpinWait();
      } else if (state.schedule().isDue(now)) {
        begin().close();
      } else {
        try {
          T seen = look.apply(new Transaction(state, now, () -> {}));
          if (lock.validate(stamp)) {
            return seen;
          }
        } catch (RuntimeException | Error failure) {
          // In the middle of a change a reader can find what never was.
          if (lock.validate(stamp)) {
            throw failure;
          }
        }
      }
    }
    try (Transaction transaction = begin()) {
      return look.apply(transaction);
    }
  }

  /** Carries out what has fallen due. */
  public void catchUp() {
    if (current.schedule().isDue(now())) {
      begin().close();
    }
  }

  /**
   * Moves the time on to the next task that is due on the way, and carries out all that is due
   * then; to the goal where there is none.
   *
   * @param begun the state in which time began to pass
   * @param goal until when it passes
   * @return whether there is more to come; not where another state has taken the place of that one
   */
  public boolean step(State begun, Instant goal) {
    long stamp = lock.writeLock();
    try {
      if (current != begun) {
        return false;
      }
      Instant next = begun.schedule().nextTime();
      Instant stop = next == null || next.isAfter(goal) ? goal : next;
      begun.time().stopAt(stop);
      runTasks(begun, stop);
      return stop.isBefore(goal) || begun.schedule().isDue(goal);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  /** Puts what is made of the current state in its place. */
  public void replace(UnaryOperator<State> replacement) {
    long stamp = lock.writeLock();
    try {
      current = replacement.apply(current);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  /** Returns an independent state that begins as the current one. */
  public State fork() {
    try (Transaction transaction = begin()) {
      return transaction.state().fork();
    }
  }
}
