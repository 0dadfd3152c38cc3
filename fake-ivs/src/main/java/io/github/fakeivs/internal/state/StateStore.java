package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.time.Schedule;
import java.time.Instant;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Holds the current state and the lock that guards its changes. Tasks that are due are carried out
 * before a state is read or changed.
 *
 * <p>A change is validated and applied under the lock, so that no rule across resources can be
 * raced. Reads take no lock: they read optimistically and repeat if a change happened meanwhile, so
 * that each response reflects one moment. Only code of the fake runs here, never a listener, fault
 * or predicate of a test. The lock is not reentrant.
 */
public final class StateStore {

  /** After so many interrupted attempts a reader takes the lock. */
  private static final int ATTEMPTS_WITHOUT_LOCK = 8;

  /** After so many attempts a writer waits for its turn. */
  private static final int ATTEMPTS_AWAKE = 1_000;

  private final StampedLock lock = new StampedLock();
  private final TaskRunner tasks;
  private volatile State current;

  /** Creates a store with an initial state. */
  public StateStore(State initial, TaskRunner tasks) {
    this.current = initial;
    this.tasks = tasks;
  }

  /** Returns the current state without carrying out tasks that are due. */
  public State current() {
    return current;
  }

  /** Returns the current time. */
  public Instant now() {
    return current.time().now();
  }

  /**
   * Returns the current state, or throws an IllegalArgumentException if an instant is in its past.
   * Does not carry out tasks that are due.
   */
  public State requireNotPast(Instant instant) {
    State state = current;
    state.time().requireNotPast(instant);
    return state;
  }

  /** Begins a change. Other changes wait until it is closed. */
  public Transaction begin() {
    long stamp = writeLock();
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

  /** Waits awake at first: most changes take less time than to fall asleep and to be woken. */
  private long writeLock() {
    for (int attempt = 0; attempt < ATTEMPTS_AWAKE; attempt++) {
      long stamp = lock.tryWriteLock();
      if (stamp != 0) {
        return stamp;
      }
      Thread.onSpinWait();
    }
    return lock.writeLock();
  }

  /** Carries out tasks that the change has scheduled for the current time. */
  private void end(long stamp, State state, Instant now) {
    try {
      runTasks(state, now);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private void runTasks(State state, Instant until) {
    TaskSchedule schedule = state.schedule();
    for (Schedule.Due<ScheduledTask> due = schedule.takeUntil(until);
        due != null;
        due = schedule.takeUntil(until)) {
      tasks.run(new Transaction(state, due.time(), () -> {}), due.task());
    }
  }

  /**
   * Reads the current state. The function may be called repeatedly and must not change the state.
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
          // An exception may be due to a concurrent change.
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

  /** Carries out the tasks that are due. */
  public void catchUp() {
    if (current.schedule().isDue(now())) {
      begin().close();
    }
  }

  /**
   * Advances the time to the next task before the goal, or to the goal, and carries out the tasks
   * that are due then.
   *
   * @param begun the state whose time advances
   * @param goal where the advance ends
   * @return whether the advance must continue; false as well if the state has been replaced
   */
  public boolean step(State begun, Instant goal) {
    long stamp = writeLock();
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

  /** Replaces the current state. */
  public void replace(UnaryOperator<State> replacement) {
    long stamp = writeLock();
    try {
      current = replacement.apply(current);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  /** Returns an independent copy of the current state. */
  public State fork() {
    try (Transaction transaction = begin()) {
      return transaction.state().fork();
    }
  }
}
