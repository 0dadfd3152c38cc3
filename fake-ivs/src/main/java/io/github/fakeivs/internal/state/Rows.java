package io.github.fakeivs.internal.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a table: by key, in order, and by the keys of each index. */
final class Rows<V> {

  private final List<Index<V>> indexes;
  private final Map<String, Placed<V>> byKey;
  private final ConcurrentNavigableMap<Long, V> inOrder;
  private final Map<Index<V>, Map<String, ConcurrentNavigableMap<Long, V>>> byIndex;
  private long places;

  Rows(List<Index<V>> indexes) {
    this.indexes = indexes;
    this.byKey = new ConcurrentHashMap<>();
    this.inOrder = new ConcurrentSkipListMap<>();
    this.byIndex =
        indexes.stream()
            .collect(Collectors.toUnmodifiableMap(index -> index, i -> new ConcurrentHashMap<>()));
  }

  Rows<V> copy() {
    Rows<V> copy = new Rows<>(indexes);
    copy.places = places;
    byKey.forEach((key, placed) -> copy.place(key, placed));
    return copy;
  }

  Optional<V> find(String key) {
    return Optional.ofNullable(byKey.get(key)).map(Placed::row);
  }

  int size() {
    return byKey.size();
  }

  Listing<V> all() {
    return new Listing<>(inOrder);
  }

  Listing<V> where(Index<V> index, String value) {
    ConcurrentNavigableMap<Long, V> rows = entries(index).get(value);
    return rows == null ? Listing.empty() : new Listing<>(rows);
  }

  void put(String key, V row) {
    Placed<V> before = byKey.get(key);
    if (before == null) {
      place(key, new Placed<>(places++, row));
    } else {
      replace(key, before, new Placed<>(before.place(), row));
    }
  }

  void remove(String key) {
    Placed<V> removed = byKey.remove(key);
    if (removed != null) {
      inOrder.remove(removed.place());
      indexes.forEach(index -> removeFrom(index, removed));
    }
  }

  private void place(String key, Placed<V> placed) {
    byKey.put(key, placed);
    inOrder.put(placed.place(), placed.row());
    indexes.forEach(index -> addTo(index, placed));
  }

  /**
   * Overwrites the row in an index where its key is unchanged, so that no concurrent reader misses
   * it.
   */
  private void replace(String key, Placed<V> before, Placed<V> after) {
    place(key, after);
    for (Index<V> index : indexes) {
      String left = index.keyOf(before.row());
      if (left != null && !left.equals(index.keyOf(after.row()))) {
        removeFrom(index, before);
      }
    }
  }

  private void addTo(Index<V> index, Placed<V> placed) {
    String value = index.keyOf(placed.row());
    if (value != null) {
      entries(index)
          .computeIfAbsent(value, v -> new ConcurrentSkipListMap<>())
          .put(placed.place(), placed.row());
    }
  }

  private void removeFrom(Index<V> index, Placed<V> placed) {
    String value = index.keyOf(placed.row());
    ConcurrentNavigableMap<Long, V> rows = value == null ? null : entries(index).get(value);
    if (rows != null) {
      rows.remove(placed.place());
      if (rows.isEmpty()) {
        entries(index).remove(value);
      }
    }
  }

  private Map<String, ConcurrentNavigableMap<Long, V>> entries(Index<V> index) {
    @Nullable Map<String, ConcurrentNavigableMap<Long, V>> entries = byIndex.get(index);
    if (entries == null) {
      throw new IllegalArgumentException("the table was not declared with this index");
    }
    return entries;
  }

  private record Placed<V>(long place, V row) {}
}
