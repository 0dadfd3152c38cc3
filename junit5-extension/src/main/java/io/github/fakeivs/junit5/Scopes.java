package io.github.fakeivs.junit5;

import java.util.List;
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

  static final Namespace NAMESPACE = Namespace.create(FakeIvsExtension.class);

  private Scopes() {}

  static ScopedFake fakeOf(ExtensionContext context, Settings settings) {
    Blueprint blueprint = settings.blueprint().complete();
    String shared = settings.shared();
    return shared == null
        ? ownFake(context, blueprint)
        : of(Rewinding.homeOf(context)).shared(sharedFake(context, shared, blueprint));
  }

  private static ScopedFake ownFake(ExtensionContext context, Blueprint blueprint) {
    ExtensionContext home = Rewinding.homeOf(context);
    Optional<ExtensionContext> around =
        Rewinding.isHome(context) ? context.getParent() : Optional.of(home);
    return of(home)
        .fake(
            blueprint,
            () ->
                around
                    .flatMap(outer -> nearest(outer, blueprint))
                    .map(origin -> origin.fork(blueprint))
                    .orElseGet(() -> ScopedFake.create(blueprint)));
  }

  /** The closest baseline upwards with which a fake of the blueprint can begin. */
  private static Optional<ScopedFake> nearest(ExtensionContext context, Blueprint blueprint) {
    return heldBy(context)
        .flatMap(scope -> scope.origin(blueprint))
        .or(() -> context.getParent().flatMap(parent -> nearest(parent, blueprint)));
  }

  private static ScopedFake sharedFake(ExtensionContext context, String name, Blueprint blueprint) {
    ScopedFake shared =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                new SharedKey(name), key -> ScopedFake.create(blueprint), ScopedFake.class);
    if (!shared.blueprint().equals(blueprint)) {
      throw Misuse.of(
          "shared",
          name,
          context.getElement().orElseThrow(),
          "others share it with other settings, here it has %s. Give all the same settings, or this one another name."
              .formatted(blueprint.differencesFrom(shared.blueprint())));
    }
    return shared;
  }

  /** All fakes that the context got, or else the closest one upwards that got some. */
  static List<ScopedFake> fakesAround(ExtensionContext context) {
    return heldBy(context)
        .map(Scope::all)
        .or(() -> context.getParent().map(Scopes::fakesAround))
        .orElse(List.of());
  }

  /** The fakes that belong to the test of the context. */
  static List<ScopedFake> fakesOf(ExtensionContext context) {
    return heldBy(Rewinding.homeOf(context)).map(Scope::own).orElse(List.of());
  }

  /** The fakes that the test or class of the context used, those that it shares too. */
  static List<ScopedFake> usedBy(ExtensionContext context) {
    return heldBy(Rewinding.homeOf(context)).map(Scope::all).orElse(List.of());
  }

  static Scope of(ExtensionContext context) {
    return store(context).getOrComputeIfAbsent(keyOf(context), key -> new Scope(), Scope.class);
  }

  private static Optional<Scope> heldBy(ExtensionContext context) {
    return Optional.ofNullable(store(context).get(keyOf(context), Scope.class));
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  private static ScopeKey keyOf(ExtensionContext context) {
    return new ScopeKey(context.getUniqueId());
  }

  private record ScopeKey(String uniqueId) {}

  private record SharedKey(String name) {}
}
