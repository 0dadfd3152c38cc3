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
 * What is going to happen, in order of time, and of entry where the time is the same. Any thread
 * may look; whoever changes it holds a lock.
 *
 * @param <T> the tasks
 */
public final class Schedule<T> {

  private final ConcurrentNavigableMap<Entry, T> tasks = new ConcurrentSkipListMap<>();
  private long entries;

  /** Begins with no task. */
  public Schedule() {}

  /** Returns an independent schedule that begins with the tasks that the condition holds for. */
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

  /** Adds a task behind those of the same time. */
  public void add(Instant time, T task) {
    tasks.put(new Entry(time, entries++), task);
  }

  /** Returns when the first task is due, or null if there is none. */
  public @Nullable Instant nextTime() {
    Map.Entry<Entry, T> first = tasks.firstEntry();
    return first == null ? null : first.getKey().time();
  }

  /** Returns whether a task has fallen due by a time. */
  public boolean isDue(Instant time) {
    Instant next = nextTime();
    return next != null && !next.isAfter(time);
  }

  /** Takes the first task out if it has fallen due by a time; null if none has. */
  public @Nullable Due<T> takeUntil(Instant time) {
    if (!isDue(time)) {
      return null;
    }
    Map.Entry<Entry, T> first = tasks.pollFirstEntry();
    return new Due<>(first.getKey().time(), first.getValue());
  }

  /** Takes all tasks out that the condition holds for, in order. */
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

  /** A task and the time at which it is due. */
  public record Due<T>(Instant time, T task) {}

  /** A place in the order; the number grows from entry to entry. */
  private record Entry(Instant time, long number) implements Comparable<Entry> {

    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::time).thenComparingLong(Entry::number);

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }
}
