package io.github.fakeivs.junit5;

import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Handles the lifecycle {@code PER_CLASS}: all tests of a class share one instance and therefore
 * one fake, since objects in the instance keep using it. Instead of being forked, the fake is
 * restored after each test to what the class had prepared, and after each nested class to what the
 * outer class had. The fake of a Spring context is treated in the same way, whatever the lifecycle.
 */
final class PerClassLifecycle {

  private PerClassLifecycle() {}

  /**
   * Returns the context that owns the fake: that of the shared instance if there is one, or the
   * context itself.
   */
  static ExtensionContext ownerOf(ExtensionContext context) {
    return perClassContext(context).orElse(context);
  }

  /** Returns whether the context owns its fake. */
  static boolean isOwner(ExtensionContext context) {
    return ownerOf(context).getUniqueId().equals(context.getUniqueId());
  }

  /** Returns the outermost context with a shared instance, which outlives the inner ones. */
  private static Optional<ExtensionContext> perClassContext(ExtensionContext context) {
    return context
        .getParent()
        .flatMap(PerClassLifecycle::perClassContext)
        .or(() -> Optional.of(context).filter(PerClassLifecycle::isPerClass));
  }

  private static boolean isPerClass(ExtensionContext context) {
    return context.getTestMethod().isEmpty()
        && context.getTestInstanceLifecycle().filter(Lifecycle.PER_CLASS::equals).isPresent();
  }

  /** Begins a test or class that does not own its fake. */
  static void begin(ExtensionContext context, FakeIvsExtension extension) {
    Optional<ContextFake> ofSpring = SpringTests.contextFake(context);
    if (ofSpring.isPresent()) {
      ofSpring.get().begin(context, extension.settingsFor(context));
    } else if (!isOwner(context)) {
      requireSettingsOfOwner(context, extension);
      Scopes.of(ownerOf(context))
          .begin(context)
          .ifPresent(
              other -> {
                throw refusal(ownerOf(context));
              });
    }
  }

  /** Ends a test or class, whether or not it could begin. */
  static void end(ExtensionContext context) {
    Optional<ContextFake> ofSpring = SpringTests.knownContextFake(context);
    if (ofSpring.isPresent()) {
      ofSpring.get().end(context);
    } else if (!isOwner(context)) {
      Scopes.of(ownerOf(context)).end(context);
    }
  }

  /** Rejects other settings, which would give a test another fake than its instance uses. */
  private static void requireSettingsOfOwner(ExtensionContext context, FakeIvsExtension extension) {
    ExtensionContext owner = ownerOf(context);
    Settings ofOwner = extension.settingsFor(owner);
    Settings own = extension.settingsFor(context);
    if (!own.meanSameFakeAs(ofOwner)) {
      throw ConfigurationErrors.invalidAnnotation(
          context.getElement().orElseThrow(),
          "@WithFakeIvs",
          Text.of(
              "it sets %s, but %s has one instance and therefore one fake for all tests. Put the settings on that class or on parameters, or use one instance per test.",
              own.differencesFrom(ofOwner),
              ConfigurationErrors.nameOf(owner.getRequiredTestClass())));
    }
  }

  private static ExtensionConfigurationException refusal(ExtensionContext owner) {
    return new ExtensionConfigurationException(
        Text.of(
            "%s has tests that run concurrently, but share one instance and therefore one fake. Run them in the same thread, or use one instance per test.",
            ConfigurationErrors.nameOf(owner.getRequiredTestClass())));
  }
}
