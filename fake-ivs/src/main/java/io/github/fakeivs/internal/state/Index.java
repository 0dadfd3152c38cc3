package io.github.fakeivs.internal.state;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A second way into a table: the rows that share a key, in the table's order.
 *
 * <p>Compared by identity; an index belongs to the kind of table that declares it.
 *
 * @param <V> the rows
 */
public final class Index<V> {

  private final Function<V, @Nullable String> key;

  private Index(Function<V, @Nullable String> key) {
    this.key = key;
  }

  /** An index over rows whose key is neither null nor empty; others are not in it. */
  public static <V> Index<V> on(Function<V, @Nullable String> key) {
    return new Index<>(key);
  }

  @Nullable String keyOf(V row) {
    String value = key.apply(row);
    return value == null || value.isEmpty() ? null : value;
  }
}
