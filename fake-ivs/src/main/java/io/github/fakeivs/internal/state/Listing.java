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
 * Rows in an order that survives change: each row keeps its place for life, so that reading may go
 * on behind any place, whatever came and went meanwhile.
 *
 * @param <V> the rows
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

  /** Up to {@code limit} rows behind the given place, or from the start. */
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

  /** Counts the rows, one by one. */
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
