package io.github.fakeivs.internal.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive rows of a listing.
 *
 * @param rows the rows
 * @param resumeAfter the position of the last row, or null if no rows follow
 * @param <V> the type of row
 */
public record Slice<V>(List<V> rows, @Nullable Long resumeAfter) {

  /** Collects rows up to a limit; one row beyond it shows that more follow. */
  static final class Collector<V> {

    private final int limit;
    private final List<V> rows = new ArrayList<>();
    private @Nullable Long lastPlace;
    private boolean more;

    Collector(int limit) {
      this.limit = limit;
    }

    boolean add(Long place, V row) {
      if (rows.size() == limit) {
        more = true;
        return false;
      }
      rows.add(row);
      lastPlace = place;
      return true;
    }

    Slice<V> collected() {
      return new Slice<>(rows, more ? lastPlace : null);
    }
  }
}
