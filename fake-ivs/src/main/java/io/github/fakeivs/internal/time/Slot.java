package io.github.fakeivs.internal.time;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in an order of time; of what has the same time, the earlier entry goes first.
 *
 * @param time when
 * @param entry a number that grows from entry to entry
 */
public record Slot(Instant time, long entry) implements Comparable<Slot> {

  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::time).thenComparingLong(Slot::entry);

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }
}
