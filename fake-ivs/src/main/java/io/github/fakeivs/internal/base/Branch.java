package io.github.fakeivs.internal.base;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Two or more trees, whose keys differ in one hexadecimal digit and agree in those before it. */
final class Branch<V> implements RadixTree<V> {

  private static final int BITS_PER_DIGIT = 4;

  /** The number of bits after the digit. */
  private final int shift;

  /** The digits before, followed by zeros: the least key that this tree could have. */
  private final long prefix;

  /** A set of bits: the digits for which there is a tree. */
  private final int digits;

  /** The trees in the order of their digits. */
  private final RadixTree<V>[] trees;

  private final int size;

  private Branch(int shift, long prefix, int digits, RadixTree<V>[] trees, int size) {
    this.shift = shift;
    this.prefix = prefix;
    this.digits = digits;
    this.trees = trees;
    this.size = size;
  }

  /**
   * Returns a tree that consists of another tree and an entry with other digits.
   *
   * @param keyOfTree any key of the other tree
   */
  static <V> RadixTree<V> of(RadixTree<V> tree, long keyOfTree, Entry<V> entry) {
    int lowestOfEqualBits = Long.SIZE - Long.numberOfLeadingZeros(keyOfTree ^ entry.key());
    int shift = (lowestOfEqualBits - 1) / BITS_PER_DIGIT * BITS_PER_DIGIT;
    long prefix = keyOfTree >>> shift >>> BITS_PER_DIGIT << BITS_PER_DIGIT << shift;
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array knows no type parameter
    RadixTree<V>[] trees = new RadixTree[] {tree};
    return new Branch<>(shift, prefix, bit(keyOfTree, shift), trees, tree.size()).with(entry);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public @Nullable Entry<V> get(long key) {
    return has(key) ? trees[index(key)].get(key) : null;
  }

  @Override
  public @Nullable Entry<V> higher(long key) {
    if (key < prefix) {
      return trees[0].higher(key);
    }
    if (!spans(key)) {
      return null;
    }
    int index = index(key);
    Entry<V> found = has(key) ? trees[index++].higher(key) : null;
    return found == null && index < trees.length ? trees[index].higher(key) : found;
  }

  @Override
  public @Nullable Entry<V> lower(long key) {
    if (key < prefix) {
      return null;
    }
    if (!spans(key)) {
      return trees[trees.length - 1].lower(key);
    }
    int index = index(key);
    Entry<V> found = has(key) ? trees[index].lower(key) : null;
    return found == null && index > 0 ? trees[index - 1].lower(key) : found;
  }

  @Override
  public RadixTree<V> with(Entry<V> entry) {
    long key = entry.key();
    if (!spans(key)) {
      return of(this, prefix, entry);
    }
    return has(key) ? replaced(key, trees[index(key)].with(entry)) : added(entry);
  }

  @Override
  public RadixTree<V> without(long key) {
    if (get(key) == null) {
      return this;
    }
    RadixTree<V> rest = trees[index(key)].without(key);
    return rest.size() == 0 ? removed(key) : replaced(key, rest);
  }

  private RadixTree<V> added(Entry<V> entry) {
    int index = index(entry.key());
    RadixTree<V>[] more = Arrays.copyOf(trees, trees.length + 1);
    System.arraycopy(trees, index, more, index + 1, trees.length - index);
    more[index] = entry;
    return new Branch<>(shift, prefix, digits | bit(entry.key(), shift), more, size + 1);
  }

  private RadixTree<V> replaced(long key, RadixTree<V> tree) {
    int index = index(key);
    RadixTree<V>[] changed = trees.clone();
    changed[index] = tree;
    return new Branch<>(shift, prefix, digits, changed, size - trees[index].size() + tree.size());
  }

  /** Returns the other trees; a single one needs no branch. */
  private RadixTree<V> removed(long key) {
    int index = index(key);
    if (trees.length == 2) {
      return trees[1 - index];
    }
    RadixTree<V>[] fewer = Arrays.copyOf(trees, trees.length - 1);
    System.arraycopy(trees, index + 1, fewer, index, fewer.length - index);
    return new Branch<>(shift, prefix, digits & ~bit(key, shift), fewer, size - 1);
  }

  /** Returns whether a key has the digits before the one in which the trees differ. */
  private boolean spans(long key) {
    return (key ^ prefix) >>> shift >>> BITS_PER_DIGIT == 0;
  }

  private boolean has(long key) {
    return spans(key) && (digits & bit(key, shift)) != 0;
  }

  /** Returns the number of trees with lower digits. */
  private int index(long key) {
    return Integer.bitCount(digits & (bit(key, shift) - 1));
  }

  private static int bit(long key, int shift) {
    return 1 << (key >>> shift & ((1 << BITS_PER_DIGIT) - 1));
  }
}
