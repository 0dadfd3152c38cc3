package io.github.fakeivs.internal.base;

import org.jspecify.annotations.Nullable;

/** A tree without entries; never part of another tree. */
record EmptyTree<V>() implements RadixTree<V> {

  static final RadixTree<?> INSTANCE = new EmptyTree<>();

  @Override
  public int size() {
    return 0;
  }

  @Override
  public @Nullable Entry<V> get(long key) {
    return null;
  }

  @Override
  public @Nullable Entry<V> higher(long key) {
    return null;
  }

  @Override
  public @Nullable Entry<V> lower(long key) {
    return null;
  }

  @Override
  public RadixTree<V> with(Entry<V> entry) {
    return entry;
  }

  @Override
  public RadixTree<V> without(long key) {
    return this;
  }
}
