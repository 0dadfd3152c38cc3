package io.github.fakeivs.junit5;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Assigns fakes to contexts: each test has one, and each class that requests one has a baseline,
 * which the fakes of its tests and nested classes are forked from.
 *
 * <p>Everything is kept in JUnit's store, which is safe for parallel tests.
 */
final class Scopes {

  static final Namespace NAMESPACE = Namespace.create(FakeIvsExtension.class);

  private Scopes() {}

  static ScopedFake fakeOf(ExtensionContext context, Settings settings) {
    FakeConfiguration configuration = settings.configuration().withDefaults();
    String shared = settings.shared();
    return shared == null
        ? ownFake(context, configuration)
        : homeOf(context).shared(sharedFake(context, shared, configuration));
  }

  private static ScopedFake ownFake(ExtensionContext context, FakeConfiguration configuration) {
    return SpringTests.contextFake(context).isPresent()
        ? homeOf(context).fake(configuration, others -> unforked(context, configuration, others))
        : ownOrForkedFake(context, configuration);
  }

  private static ScopedFake unforked(
      ExtensionContext home, FakeConfiguration configuration, int others) {
    return ScopedFake.create(configuration, DerivedSeed.of(home.getUniqueId(), others));
  }

  /** Returns the scope of the Spring context, of the shared instance, or of the context itself. */
  private static Scope homeOf(ExtensionContext context) {
    return SpringTests.contextFake(context)
        .map(ContextFake::scope)
        .orElseGet(() -> of(PerClassLifecycle.ownerOf(context)));
  }

  private static ScopedFake ownOrForkedFake(
      ExtensionContext context, FakeConfiguration configuration) {
    ExtensionContext home = PerClassLifecycle.ownerOf(context);
    Optional<ExtensionContext> around =
        PerClassLifecycle.isOwner(context) ? context.getParent() : Optional.of(home);
    return of(home)
        .fake(
            configuration,
            others ->
                around
                    .flatMap(outer -> nearestBaseline(outer, configuration))
                    .map(origin -> origin.fork(configuration))
                    .orElseGet(() -> unforked(home, configuration, others)));
  }

  /** Returns the innermost baseline that a fake with the configuration can start from. */
  private static Optional<ScopedFake> nearestBaseline(
      ExtensionContext context, FakeConfiguration configuration) {
    return heldBy(context)
        .flatMap(scope -> scope.baselineFor(configuration))
        .or(() -> context.getParent().flatMap(parent -> nearestBaseline(parent, configuration)));
  }

  private static ScopedFake sharedFake(
      ExtensionContext context, String name, FakeConfiguration configuration) {
    ScopedFake shared =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                new SharedKey(name),
                key -> ScopedFake.create(configuration, DerivedSeed.of(name, 0)),
                ScopedFake.class);
    if (!shared.configuration().equals(configuration)) {
      throw ConfigurationErrors.invalidAttribute(
          "shared",
          name,
          context.getElement().orElseThrow(),
          Text.of(
              "it has different settings elsewhere: here it has %s. Use the same settings, or another name.",
              configuration.differencesFrom(shared.configuration())));
    }
    return shared;
  }

  /** Returns all fakes of the context, or of the innermost enclosing one that has fakes. */
  static List<ScopedFake> fakesAround(ExtensionContext context) {
    return heldAt(context)
        .map(Scope::all)
        .or(() -> context.getParent().map(Scopes::fakesAround))
        .orElse(List.of());
  }

  /** Returns the fakes that belong to the test of the context. */
  static List<ScopedFake> fakesOf(ExtensionContext context) {
    return heldAt(PerClassLifecycle.ownerOf(context)).map(Scope::own).orElse(List.of());
  }

  /** Returns the fakes that the test or class of the context used, including shared ones. */
  static List<ScopedFake> usedBy(ExtensionContext context) {
    return heldAt(PerClassLifecycle.ownerOf(context)).map(Scope::all).orElse(List.of());
  }

  /** Returns the scope of the Spring context that a context has started with, or its own. */
  private static Optional<Scope> heldAt(ExtensionContext context) {
    return SpringTests.knownContextFake(context).map(ContextFake::scope).or(() -> heldBy(context));
  }

  static Scope of(ExtensionContext context) {
    return ContextValues.findOrCreate(context, Scope.class, Scope::new);
  }

  private static Optional<Scope> heldBy(ExtensionContext context) {
    return ContextValues.find(context, Scope.class);
  }

  private record SharedKey(String name) {}
}
