package io.github.fakeivs.internal.time;

import io.github.fakeivs.internal.base.RadixTree;
import io.github.fakeivs.internal.base.RadixTree.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in the order in which they fall due; tasks of the same time in the order in which they were
 * added. Any thread may read; changes must be guarded by a lock. A fork takes no longer for more
 * tasks.
 *
 * @param <T> the type of task
 */
public final class Schedule<T> {

  /** The bits of a number of nanoseconds in a second are above those of the number of a task. */
  private static final int NUMBER_BITS = 33;

  /** By second, and within a second by nanosecond and number. */
  private volatile RadixTree<RadixTree<T>> seconds;

  private long added;

  /** Creates an empty schedule. */
  public Schedule() {
    this(RadixTree.empty(), 0);
  }

  private Schedule(RadixTree<RadixTree<T>> seconds, long added) {
    this.seconds = seconds;
    this.added = added;
  }

  /** Returns an independent copy. */
  public Schedule<T> fork() {
    return new Schedule<>(seconds, added);
  }

  /** Adds a task after those of the same time. */
  public void add(Instant time, T task) {
    long second = time.getEpochSecond() - Instant.MIN.getEpochSecond();
    long key = ((long) time.getNano() << NUMBER_BITS) + added++;
    Entry<RadixTree<T>> others = seconds.get(second);
    RadixTree<T> tasks = others == null ? RadixTree.empty() : others.value();
    seconds = seconds.with(new Entry<>(second, tasks.with(new Entry<>(key, task))));
  }

  /** Returns when the first task falls due, or null if there is none. */
  public @Nullable Instant nextTime() {
    Entry<RadixTree<T>> second = seconds.first();
    Entry<T> task = second == null ? null : second.value().first();
    return second == null || task == null ? null : timeOf(second, task);
  }

  /** Returns whether a task is due at the given time. */
  public boolean isDue(Instant time) {
    Instant next = nextTime();
    return next != null && !next.isAfter(time);
  }

  /** Removes and returns the first task if it is due at the given time, or returns null. */
  public @Nullable Due<T> takeUntil(Instant time) {
    return isDue(time) ? takeNext() : null;
  }

  /** Removes and returns all tasks, in order. */
  public List<Due<T>> takeAll() {
    List<Due<T>> taken = new ArrayList<>();
    for (Due<T> next = takeNext(); next != null; next = takeNext()) {
      taken.add(next);
    }
    return taken;
  }

  private @Nullable Due<T> takeNext() {
    Entry<RadixTree<T>> second = seconds.first();
    Entry<T> task = second == null ? null : second.value().first();
    if (second == null || task == null) {
      return null;
    }
    RadixTree<T> rest = second.value().without(task.key());
    seconds =
        rest.size() == 0
            ? seconds.without(second.key())
            : seconds.with(new Entry<>(second.key(), rest));
    return new Due<>(timeOf(second, task), task.value());
  }

  private static <T> Instant timeOf(Entry<RadixTree<T>> second, Entry<T> task) {
    return Instant.ofEpochSecond(
        second.key() + Instant.MIN.getEpochSecond(), task.key() >>> NUMBER_BITS);
  }

  /** A task with the time at which it is due. */
  public record Due<T>(Instant time, T task) {}
}
