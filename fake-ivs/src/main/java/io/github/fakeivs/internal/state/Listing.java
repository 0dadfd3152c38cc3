package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.base.RadixTree;
import io.github.fakeivs.internal.base.RadixTree.Entry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Rows in a stable order: each row keeps its position, so that paging can continue after any
 * position, whatever was added or removed in the meantime. A snapshot.
 *
 * @param <V> the type of row
 */
public final class Listing<V> {

  private final RadixTree<V> rows;
  private final boolean descending;

  Listing(RadixTree<V> rows) {
    this(rows, false);
  }

  private Listing(RadixTree<V> rows, boolean descending) {
    this.rows = rows;
    this.descending = descending;
  }

  public static <V> Listing<V> empty() {
    return new Listing<>(RadixTree.empty());
  }

  public Listing<V> newestFirst() {
    return new Listing<>(rows, !descending);
  }

  /** Returns up to {@code limit} rows after a position, or from the start if it is null. */
  public Slice<V> slice(@Nullable Long after, int limit) {
    List<V> slice = new ArrayList<>();
    Entry<V> last = null;
    Entry<V> next = after == null ? firstEntry() : entryAfter(after);
    while (next != null && slice.size() < limit) {
      slice.add(next.value());
      last = next;
      next = entryAfter(next.key());
    }
    return new Slice<>(slice, next == null || last == null ? null : last.key());
  }

  public Optional<V> first() {
    return Optional.ofNullable(firstEntry()).map(Entry::value);
  }

  public boolean isEmpty() {
    return rows.size() == 0;
  }

  public int size() {
    return rows.size();
  }

  public List<V> toList() {
    return stream().toList();
  }

  public Stream<V> stream() {
    return StreamSupport.stream(
        Spliterators.spliterator(new Rows(), size(), Spliterator.ORDERED), false);
  }

  private @Nullable Entry<V> firstEntry() {
    return descending ? rows.last() : rows.first();
  }

  private @Nullable Entry<V> entryAfter(long position) {
    return descending ? rows.lower(position) : rows.higher(position);
  }

  private final class Rows implements Iterator<V> {

    private @Nullable Entry<V> next = firstEntry();

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public V next() {
      Entry<V> row = next;
      if (row == null) {
        throw new NoSuchElementException();
      }
      next = entryAfter(row.key());
      return row.value();
    }
  }
}
