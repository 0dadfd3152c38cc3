package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.base.RadixTree;
import io.github.fakeivs.internal.base.RadixTree.Entry;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table by the values of an index, in the order of the table. Built on first use,
 * since most tests look up rows only by their key.
 *
 * <p>A reader may build it while a writer changes the table. Therefore the writer changes the table
 * before the index, the reader sets {@code wanted} before it reads the table, and a change has no
 * effect on an index that includes it already.
 *
 * @param <V> the type of row
 */
final class IndexedRows<V> {

  private final Index<V> index;
  private final Supplier<RadixTree<V>> table;
  private volatile boolean wanted;
  private volatile @Nullable LayeredMap<String, RadixTree<V>> byValue;

  /**
   * Creates an index that is not built.
   *
   * @param table supplies the rows of the table
   */
  IndexedRows(Index<V> index, Supplier<RadixTree<V>> table) {
    this.index = index;
    this.table = table;
  }

  /** Returns the index of a fork of the table. It is built if there are rows, for both to share. */
  IndexedRows<V> fork(Supplier<RadixTree<V>> forkedTable) {
    IndexedRows<V> fork = new IndexedRows<>(index, forkedTable);
    if (wanted || table.get().size() > 0) {
      fork.byValue = built().fork();
      fork.wanted = true;
    }
    return fork;
  }

  Index<V> index() {
    return index;
  }

  /** Returns the rows with a value. */
  RadixTree<V> with(String value) {
    return with(built(), value);
  }

  private static <V> RadixTree<V> with(LayeredMap<String, RadixTree<V>> byValue, String value) {
    return byValue.get(value).orElse(RadixTree.empty());
  }

  private LayeredMap<String, RadixTree<V>> built() {
    LayeredMap<String, RadixTree<V>> known = byValue;
    return known == null ? build() : known;
  }

  private synchronized LayeredMap<String, RadixTree<V>> build() {
    LayeredMap<String, RadixTree<V>> built = byValue;
    if (built == null) {
      wanted = true;
      built = new LayeredMap<>();
      RadixTree<V> rows = table.get();
      for (Entry<V> row = rows.first(); row != null; row = rows.higher(row.key())) {
        add(built, row);
      }
      byValue = built;
    }
    return built;
  }

  void replace(@Nullable Entry<V> before, Entry<V> after) {
    if (wanted) {
      LayeredMap<String, RadixTree<V>> rows = built();
      add(rows, after);
      if (before != null && !Objects.equals(valueOf(before), valueOf(after))) {
        remove(rows, before);
      }
    }
  }

  void remove(Entry<V> row) {
    if (wanted) {
      remove(built(), row);
    }
  }

  private void add(LayeredMap<String, RadixTree<V>> rows, Entry<V> row) {
    String value = valueOf(row);
    if (value != null) {
      rows.put(value, with(rows, value).with(row));
    }
  }

  private void remove(LayeredMap<String, RadixTree<V>> rows, Entry<V> row) {
    String value = valueOf(row);
    if (value == null) {
      return;
    }
    RadixTree<V> rest = with(rows, value).without(row.key());
    if (rest.size() == 0) {
      rows.remove(value);
    } else {
      rows.put(value, rest);
    }
  }

  private @Nullable String valueOf(Entry<V> row) {
    return index.keyOf(row.value());
  }
}
