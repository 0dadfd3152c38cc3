package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Which fake belongs to which context: one for each test, and for each class that asks for one a
 * baseline, from which the tests and nested classes below it are forked.
 *
 * <p>All lives in JUnit's store, which is safe in parallel. Each scope has a key of its own, since
 * the store of a context also shows what its parents hold.
 */
final class Scopes {

  private static final Namespace NAMESPACE = Namespace.create(FakeIvsExtension.class);

  private Scopes() {}

  static FakeIvs fakeOf(ExtensionContext context) {
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(keyOf(context), key -> begin(context), FakeIvs.class);
  }

  private static FakeIvs begin(ExtensionContext context) {
    return context
        .getParent()
        .flatMap(Scopes::nearest)
        .map(FakeIvs::fork)
        .orElseGet(FakeIvs::create);
  }

  /** The fake of the closest context upwards that has one. */
  private static Optional<FakeIvs> nearest(ExtensionContext context) {
    Store store = context.getStore(NAMESPACE);
    return Optional.ofNullable(store.get(keyOf(context), FakeIvs.class))
        .or(() -> context.getParent().flatMap(Scopes::nearest));
  }

  private static Scope keyOf(ExtensionContext context) {
    return new Scope(context.getUniqueId());
  }

  private record Scope(String uniqueId) {}
}
