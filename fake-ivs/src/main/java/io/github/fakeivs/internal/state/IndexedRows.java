package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.base.RadixTree;
import io.github.fakeivs.internal.base.RadixTree.Entry;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table by the values of an index, and by place.
 *
 * @param <V> the type of row
 */
final class IndexedRows<V> {

  private final Index<V> index;
  private final LayeredMap<String, RadixTree<V>> byValue;

  IndexedRows(Index<V> index) {
    this(index, new LayeredMap<>());
  }

  private IndexedRows(Index<V> index, LayeredMap<String, RadixTree<V>> byValue) {
    this.index = index;
    this.byValue = byValue;
  }

  IndexedRows<V> fork() {
    return new IndexedRows<>(index, byValue.fork());
  }

  Index<V> index() {
    return index;
  }

  RadixTree<V> with(String value) {
    return byValue.get(value).orElse(RadixTree.empty());
  }

  void replace(@Nullable Entry<V> before, Entry<V> after) {
    String value = index.keyOf(after.value());
    if (value != null) {
      byValue.put(value, with(value).with(after));
    }
    if (before != null && !Objects.equals(index.keyOf(before.value()), value)) {
      remove(before);
    }
  }

  void remove(Entry<V> row) {
    String value = index.keyOf(row.value());
    if (value == null) {
      return;
    }
    RadixTree<V> rest = with(value).without(row.key());
    if (rest.size() == 0) {
      byValue.remove(value);
    } else {
      byValue.put(value, rest);
    }
  }
}
