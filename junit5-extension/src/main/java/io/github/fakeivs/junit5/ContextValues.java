package io.github.fakeivs.junit5;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * The values that one context holds, at most one of each type. They are kept in JUnit's store,
 * which is safe for parallel tests, with the id of the context: the store of a context also returns
 * the values of its parents.
 */
final class ContextValues {

  private ContextValues() {}

  /** Returns the value of a context itself, or empty if it has none. */
  static <V> Optional<V> find(ExtensionContext context, Class<V> type) {
    return Optional.ofNullable(store(context).get(key(context, type), type));
  }

  /** Returns the value of a context itself, which is created if it has none. */
  static <V> V findOrCreate(ExtensionContext context, Class<V> type, Supplier<V> creator) {
    return store(context).getOrComputeIfAbsent(key(context, type), key -> creator.get(), type);
  }

  /** Sets the value of a context. */
  static <V> void put(ExtensionContext context, Class<V> type, V value) {
    store(context).put(key(context, type), value);
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(Scopes.NAMESPACE);
  }

  private static Key key(ExtensionContext context, Class<?> type) {
    return new Key(type, context.getUniqueId());
  }

  private record Key(Class<?> type, String uniqueId) {}
}
