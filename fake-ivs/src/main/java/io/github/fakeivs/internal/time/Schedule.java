package io.github.fakeivs.internal.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in the order in which they fall due; tasks of the same time in the order in which they were
 * added. Any thread may read; changes must be guarded by a lock.
 *
 * @param <T> the type of task
 */
public final class Schedule<T> {

  private final ConcurrentNavigableMap<Entry, T> tasks = new ConcurrentSkipListMap<>();
  private long entries;

  /** Creates an empty schedule. */
  public Schedule() {}

  /** Returns an independent copy with the tasks that match a condition. */
  public Schedule<T> fork(Predicate<T> condition) {
    Schedule<T> fork = new Schedule<>();
    fork.entries = entries;
    tasks.forEach(
        (entry, task) -> {
          if (condition.test(task)) {
            fork.tasks.put(entry, task);
          }
        });
    return fork;
  }

  /** Adds a task after those of the same time. */
  public void add(Instant time, T task) {
    tasks.put(new Entry(time, entries++), task);
  }

  /** Returns when the first task falls due, or null if there is none. */
  public @Nullable Instant nextTime() {
    Map.Entry<Entry, T> first = tasks.firstEntry();
    return first == null ? null : first.getKey().time();
  }

  /** Returns whether a task is due at the given time. */
  public boolean isDue(Instant time) {
    Instant next = nextTime();
    return next != null && !next.isAfter(time);
  }

  /** Removes and returns the first task if it is due at the given time, or returns null. */
  public @Nullable Due<T> takeUntil(Instant time) {
    if (!isDue(time)) {
      return null;
    }
    Map.Entry<Entry, T> first = tasks.pollFirstEntry();
    return new Due<>(first.getKey().time(), first.getValue());
  }

  /** Removes and returns all tasks that match a condition, in order. */
  public List<Due<T>> takeAll(Predicate<T> condition) {
    List<Due<T>> taken = new ArrayList<>();
    tasks.forEach(
        (entry, task) -> {
          if (condition.test(task)) {
            tasks.remove(entry);
            taken.add(new Due<>(entry.time(), task));
          }
        });
    return taken;
  }

  /** A task with the time at which it is due. */
  public record Due<T>(Instant time, T task) {}

  /** A position in the schedule; the number tells tasks of the same time apart. */
  private record Entry(Instant time, long number) implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::time).thenComparingLong(Entry::number);

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }
}
