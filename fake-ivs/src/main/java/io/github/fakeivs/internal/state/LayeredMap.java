package io.github.fakeivs.internal.state;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A map that can be forked without being copied. Afterwards the map and the fork each put their
 * changes into a layer of their own, on top of the layers that they share, which no longer change.
 *
 * <p>Any thread may read; changes must be guarded by a lock.
 *
 * @param <K> the type of key
 * @param <V> the type of value
 */
final class LayeredMap<K, V> {

  /** The latest layer; null until something is put. */
  private volatile @Nullable Layer<K, V> top;

  /** Whether a fork shares the top layer. */
  private boolean shared;

  LayeredMap() {}

  private LayeredMap(@Nullable Layer<K, V> top) {
    this.top = top;
    this.shared = true;
  }

  LayeredMap<K, V> fork() {
    if (!shared) {
      top = compacted(top);
      shared = true;
    }
    return new LayeredMap<>(top);
  }

  Optional<V> get(K key) {
    return find(top, key);
  }

  void put(K key, V value) {
    ownLayer().entries().put(key, Optional.of(value));
  }

  void remove(K key) {
    Layer<K, V> own = ownLayer();
    if (find(own.below(), key).isPresent()) {
      own.entries().put(key, Optional.empty());
    } else {
      own.entries().remove(key);
    }
  }

  /** Returns how many layers a search may have to look through. */
  int layers() {
    int layers = 0;
    for (Layer<K, V> layer = top; layer != null; layer = layer.below()) {
      layers++;
    }
    return layers;
  }

  private static <K, V> Optional<V> find(@Nullable Layer<K, V> top, K key) {
    for (Layer<K, V> layer = top; layer != null; layer = layer.below()) {
      Optional<V> entry = layer.entries().get(key);
      if (entry != null) {
        return entry;
      }
    }
    return Optional.empty();
  }

  private Layer<K, V> ownLayer() {
    Layer<K, V> layer = top;
    if (shared || layer == null) {
      layer = new Layer<>(new ConcurrentHashMap<>(), layer);
      top = layer;
      shared = false;
    }
    return layer;
  }

  /**
   * Merges layers until each is less than half as large as the one below. There are therefore few
   * layers after any number of forks, and a change is copied only a few times on average.
   */
  private static <K, V> @Nullable Layer<K, V> compacted(@Nullable Layer<K, V> top) {
    Layer<K, V> layer = top;
    while (layer != null && layer.below() != null && !layer.isSmallerThanHalfOf(layer.below())) {
      layer = layer.mergedInto(layer.below());
    }
    return layer;
  }

  /**
   * Changes on top of other layers.
   *
   * @param entries the values by key; empty for a key of a layer below that was removed
   * @param below the layer below, or null if this is the lowest
   */
  private record Layer<K, V>(ConcurrentMap<K, Optional<V>> entries, @Nullable Layer<K, V> below) {

    boolean isSmallerThanHalfOf(Layer<K, V> other) {
      return 2 * entries.size() < other.entries.size();
    }

    Layer<K, V> mergedInto(Layer<K, V> other) {
      ConcurrentMap<K, Optional<V>> merged = new ConcurrentHashMap<>(other.entries);
      merged.putAll(entries);
      if (other.below == null) {
        merged.values().removeIf(Optional::isEmpty);
      }
      return new Layer<>(merged, other.below);
    }
  }
}
