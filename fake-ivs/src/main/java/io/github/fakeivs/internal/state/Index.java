package io.github.fakeivs.internal.state;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table: the rows that share a key, in the order of the table.
 *
 * <p>Indexes are compared by identity; each belongs to the tables that are declared with it.
 *
 * @param <V> the type of row
 */
public final class Index<V> {

  private final Function<V, @Nullable String> key;

  private Index(Function<V, @Nullable String> key) {
    this.key = key;
  }

  /** Returns an index on a key. Rows whose key is null or empty are not indexed. */
  public static <V> Index<V> on(Function<V, @Nullable String> key) {
    return new Index<>(key);
  }

  @Nullable String keyOf(V row) {
    String value = key.apply(row);
    return value == null || value.isEmpty() ? null : value;
  }
}
