package io.github.fakeivs.internal.base;

import org.jspecify.annotations.Nullable;

/**
 * An immutable, ordered map from numbers that are not negative to values: a radix tree.
 *
 * <p>A change returns a new tree, which shares all but one path with the old one. Copies therefore
 * cost nothing, and a reader sees the tree at one moment, whatever is changed in the meantime.
 *
 * @param <V> the type of value
 */
public sealed interface RadixTree<V> permits EmptyTree, RadixTree.Entry, Branch {

  /** Returns a tree without entries. */
  @SuppressWarnings("unchecked") // it holds no value
  static <V> RadixTree<V> empty() {
    return (RadixTree<V>) EmptyTree.INSTANCE;
  }

  /** Returns the number of entries, in constant time. */
  int size();

  /** Returns the entry with a key, or null. */
  @Nullable Entry<V> get(long key);

  /** Returns the entry with the least key that is greater than a number, or null. */
  @Nullable Entry<V> higher(long key);

  /** Returns the entry with the greatest key that is less than a number, or null. */
  @Nullable Entry<V> lower(long key);

  /** Returns this tree with an entry, which replaces the one with the same key if there is one. */
  RadixTree<V> with(Entry<V> entry);

  /** Returns this tree without the entry with a key. */
  RadixTree<V> without(long key);

  /** Returns the first entry, or null. */
  default @Nullable Entry<V> first() {
    return higher(-1);
  }

  /** Returns the last entry, or null. */
  default @Nullable Entry<V> last() {
    return lower(Long.MAX_VALUE);
  }

  /**
   * An entry, and the tree that holds nothing else.
   *
   * @param key its key, less than the greatest long
   * @param value its value
   */
  record Entry<V>(long key, V value) implements RadixTree<V> {

    @Override
    public int size() {
      return 1;
    }

    @Override
    public @Nullable Entry<V> get(long other) {
      return key == other ? this : null;
    }

    @Override
    public @Nullable Entry<V> higher(long other) {
      return key > other ? this : null;
    }

    @Override
    public @Nullable Entry<V> lower(long other) {
      return key < other ? this : null;
    }

    @Override
    public RadixTree<V> with(Entry<V> entry) {
      return key == entry.key ? entry : Branch.of(this, key, entry);
    }

    @Override
    public RadixTree<V> without(long other) {
      return key == other ? empty() : this;
    }
  }
}
