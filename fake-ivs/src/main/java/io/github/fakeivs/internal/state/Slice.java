package io.github.fakeivs.internal.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some consecutive rows of a listing.
 *
 * @param rows the rows
 * @param resumeAfter the place of the last of them, or null where none follows
 * @param <V> the rows
 */
public record Slice<V>(List<V> rows, @Nullable Long resumeAfter) {

  /** Takes rows until it is full; the row that no longer fits shows that there are more. */
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
