package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.time.Slot;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What is going to happen, in order of time, and of entry where the time is the same. Any thread
 * may look; whoever changes holds the lock of the {@link StateStore}.
 */
public final class Agenda {

  private final ConcurrentNavigableMap<Slot, Deadline> deadlines;
  private long entries;

  Agenda() {
    this.deadlines = new ConcurrentSkipListMap<>();
  }

  private Agenda(Agenda origin) {
    this.deadlines = new ConcurrentSkipListMap<>(origin.deadlines);
    this.entries = origin.entries;
  }

  Agenda fork() {
    return new Agenda(this);
  }

  public void add(Instant time, Deadline deadline) {
    deadlines.put(new Slot(time, entries++), deadline);
  }

  public Optional<Instant> nextTime() {
    return Optional.ofNullable(deadlines.firstEntry()).map(first -> first.getKey().time());
  }

  /** Takes the first deadline out, if it has come by the given time. */
  public Optional<Due> pollUntil(Instant time) {
    Map.Entry<Slot, Deadline> first = deadlines.firstEntry();
    if (first == null || first.getKey().time().isAfter(time)) {
      return Optional.empty();
    }
    deadlines.remove(first.getKey());
    return Optional.of(new Due(first.getKey().time(), first.getValue()));
  }

  /** A deadline that has come, and when. */
  public record Due(Instant time, Deadline deadline) {}
}
