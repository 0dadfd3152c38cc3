package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.base.RadixTree;
import io.github.fakeivs.internal.base.RadixTree.Entry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Immutable rows by key, in the order in which they were added, with indexes.
 *
 * <p>Any thread may read; changes must be guarded by the lock of the {@link StateStore}. The cost
 * of a fork does not depend on the number of rows: both tables share them, and each keeps its own
 * changes.
 *
 * @param <V> the type of row
 */
public final class Table<V> {

  private final Function<V, String> key;
  private final ToLongFunction<V> measure;
  private final LayeredMap<String, Entry<V>> byKey;
  private final Supplier<List<Index<V>>> indexes;

  /** Null until an index is asked for. */
  private volatile @Nullable List<IndexedRows<V>> byIndex;

  /** The rows by position. */
  private volatile RadixTree<V> inOrder;

  private final AtomicLong total;
  private long nextPosition;

  private Table(
      Function<V, String> key, Supplier<List<Index<V>>> indexes, ToLongFunction<V> measure) {
    this.key = key;
    this.indexes = indexes;
    this.measure = measure;
    this.byKey = new LayeredMap<>();
    this.inOrder = RadixTree.empty();
    this.total = new AtomicLong();
  }

  /** Creates a table of rows of any type, without indexes. */
  static <V> Table<V> keyedBy(Function<V, String> key) {
    return keyedBy(key, List::of);
  }

  /**
   * Creates a table of rows of any type.
   *
   * @param indexes supplies the indexes when one of them is first asked for
   */
  static <V> Table<V> keyedBy(Function<V, String> key, Supplier<List<Index<V>>> indexes) {
    return new Table<>(key, indexes, row -> 0);
  }

  /** Creates a table of rows that know their key, without indexes. */
  static <V extends Row> Table<V> ofRows() {
    return ofRows(List::of);
  }

  /**
   * Creates a table of rows that know their key.
   *
   * @param indexes supplies the indexes when one of them is first asked for
   */
  static <V extends Row> Table<V> ofRows(Supplier<List<Index<V>>> indexes) {
    return new Table<>(Row::key, indexes, Row::measure);
  }

  private Table(Table<V> origin) {
    this.key = origin.key;
    this.indexes = origin.indexes;
    this.measure = origin.measure;
    this.byKey = origin.byKey.fork();
    this.inOrder = origin.inOrder;
    this.total = new AtomicLong(origin.total.get());
    this.nextPosition = origin.nextPosition;
    if (origin.byIndex != null || origin.size() > 0) {
      this.byIndex = origin.indexed().stream().map(rows -> rows.fork(this::inOrder)).toList();
    }
  }

  Table<V> fork() {
    return new Table<>(this);
  }

  public Optional<V> find(String keyOfRow) {
    return byKey.get(keyOfRow).map(Entry::value);
  }

  public int size() {
    return inOrder.size();
  }

  /** Returns the sum of the {@linkplain Row#measure() measures} of all rows. */
  long total() {
    return total.get();
  }

  public Listing<V> all() {
    return new Listing<>(inOrder);
  }

  public Listing<V> where(Index<V> index, String value) {
    for (IndexedRows<V> rows : indexed()) {
      if (rows.index() == index) {
        return new Listing<>(rows.with(value));
      }
    }
    throw new IllegalArgumentException("the table was not declared with this index");
  }

  private List<IndexedRows<V>> indexed() {
    List<IndexedRows<V>> known = byIndex;
    return known == null ? createIndexes() : known;
  }

  private synchronized List<IndexedRows<V>> createIndexes() {
    List<IndexedRows<V>> created = byIndex;
    if (created == null) {
      created =
          indexes.get().stream().map(index -> new IndexedRows<>(index, this::inOrder)).toList();
      byIndex = created;
    }
    return created;
  }

  /**
   * Returns the indexes to change after the table has changed. A reader that creates them only now
   * finds the change in the table.
   */
  private List<IndexedRows<V>> knownIndexes() {
    List<IndexedRows<V>> known = byIndex;
    return known == null ? List.of() : known;
  }

  private RadixTree<V> inOrder() {
    return inOrder;
  }

  /** Adds a row at the end, or replaces the row with the same key in its position. */
  public void put(V row) {
    String keyOfRow = key.apply(row);
    Entry<V> before = byKey.get(keyOfRow).orElse(null);
    Entry<V> after = new Entry<>(before == null ? nextPosition++ : before.key(), row);
    byKey.put(keyOfRow, after);
    inOrder = inOrder.with(after);
    total.addAndGet(measure.applyAsLong(row) - (before == null ? 0 : measureOf(before)));
    for (IndexedRows<V> rows : knownIndexes()) {
      rows.replace(before, after);
    }
  }

  public void remove(V row) {
    String keyOfRow = key.apply(row);
    Entry<V> removed = byKey.get(keyOfRow).orElse(null);
    if (removed != null) {
      byKey.remove(keyOfRow);
      inOrder = inOrder.without(removed.key());
      total.addAndGet(-measureOf(removed));
      for (IndexedRows<V> rows : knownIndexes()) {
        rows.remove(removed);
      }
    }
  }

  private long measureOf(Entry<V> row) {
    return measure.applyAsLong(row.value());
  }
}
