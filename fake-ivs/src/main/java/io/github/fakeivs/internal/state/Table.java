package io.github.fakeivs.internal.state;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Immutable rows by key, in the order in which they were added, with indexes.
 *
 * <p>Any thread may read; changes must be guarded by the lock of the {@link StateStore}. A fork
 * takes constant time: both tables share their rows until one of them changes, which then makes a
 * copy.
 *
 * @param <V> the type of row
 */
public final class Table<V> {

  private final Function<V, String> key;

  /**
   * Replaced rather than changed while shared. Readers keep using the rows that they started with.
   */
  private volatile Rows<V> rows;

  private boolean shared;

  public Table(Function<V, String> key, List<Index<V>> indexes) {
    this(key, new Rows<>(indexes), false);
  }

  private Table(Function<V, String> key, Rows<V> rows, boolean shared) {
    this.key = key;
    this.rows = rows;
    this.shared = shared;
  }

  Table<V> fork() {
    shared = true;
    return new Table<>(key, rows, true);
  }

  public Optional<V> find(String keyOfRow) {
    return rows.find(keyOfRow);
  }

  public int size() {
    return rows.size();
  }

  public Listing<V> all() {
    return rows.all();
  }

  public Listing<V> where(Index<V> index, String value) {
    return rows.where(index, value);
  }

  /** Adds a row at the end, or replaces the row with the same key in its position. */
  public void put(V row) {
    owned().put(key.apply(row), row);
  }

  public void remove(V row) {
    owned().remove(key.apply(row));
  }

  private Rows<V> owned() {
    if (shared) {
      rows = rows.copy();
      shared = false;
    }
    return rows;
  }
}
