package io.github.fakeivs.internal.state;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows in a stable order: each row keeps its position, so that paging can continue after any
 * position, whatever was added or removed in the meantime.
 *
 * @param <V> the type of row
 */
public final class Listing<V> {

  private final NavigableMap<Long, V> rows;

  Listing(NavigableMap<Long, V> rows) {
    this.rows = rows;
  }

  public static <V> Listing<V> empty() {
    return new Listing<>(Collections.emptyNavigableMap());
  }

  public Listing<V> newestFirst() {
    return new Listing<>(rows.descendingMap());
  }

  /** Returns up to {@code limit} rows after a position, or from the start if it is null. */
  public Slice<V> slice(@Nullable Long after, int limit) {
    NavigableMap<Long, V> rest = after == null ? rows : rows.tailMap(after, false);
    Slice.Collector<V> slice = new Slice.Collector<>(limit);
    for (Map.Entry<Long, V> row : rest.entrySet()) {
      if (!slice.add(row.getKey(), row.getValue())) {
        break;
      }
    }
    return slice.collected();
  }

  public Optional<V> first() {
    return Optional.ofNullable(rows.firstEntry()).map(Map.Entry::getValue);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Returns the number of rows. Takes linear time. */
  public int size() {
    return rows.size();
  }

  public List<V> toList() {
    return List.copyOf(rows.values());
  }

  public Stream<V> stream() {
    Collection<V> values = rows.values();
    return values.stream();
  }
}
