package io.github.fakeivs.junit5;

import io.github.fakeivs.FakeIvs;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The fake of a Spring context. Its beans keep using it, so that all tests with the context share
 * it, one after the other; it is restored after each test and each class.
 */
final class ContextFake {

  private final Scope scope = new Scope();
  private final ScopedFake fake;

  ContextFake(FakeConfiguration configuration, String name) {
    this.fake =
        scope.fake(
            configuration,
            others -> ScopedFake.create(configuration, DerivedSeed.of(name, others)));
  }

  FakeIvs fake() {
    return fake.fake();
  }

  Scope scope() {
    return scope;
  }

  /** Begins a test or class of the Spring context. */
  void begin(ExtensionContext context, Settings settings) {
    require(context, settings);
    scope
        .begin(context)
        .ifPresent(
            other -> {
              throw refusal(context, other);
            });
  }

  /** Ends a test or class, whether or not it could begin. */
  void end(ExtensionContext context) {
    scope.end(context);
  }

  private static ExtensionConfigurationException refusal(
      ExtensionContext context, ExtensionContext other) {
    Class<?> testClass = context.getRequiredTestClass();
    Class<?> ofOther = other.getRequiredTestClass();
    return new ExtensionConfigurationException(
        Text.of(
            "%s runs at the same time as %s, with the same Spring context and therefore the same fake. Run them in the same thread, with @Execution(SAME_THREAD) or @ResourceLock, or give them different contexts.",
            ConfigurationErrors.nameOf(testClass),
            testClass == ofOther ? "another of its tests" : ConfigurationErrors.nameOf(ofOther)));
  }

  private void require(ExtensionContext context, Settings settings) {
    if (settings.shared() != null) {
      throw ConfigurationErrors.invalidAttribute(
          "shared",
          settings.shared(),
          context.getElement().orElseThrow(),
          "the tests share the fake of their Spring context already. Remove the attribute.");
    }
    Settings ofContext = new Settings(fake.configuration(), null, null, null);
    if (!settings.meanSameFakeAs(ofContext)) {
      throw ConfigurationErrors.invalidAnnotation(
          context.getElement().orElseThrow(),
          "@WithFakeIvs",
          Text.of(
              "it sets %s, but the Spring context has one fake for all tests of its classes. Put the settings on the class, or on parameters.",
              settings.differencesFrom(ofContext)));
    }
  }

  /** Returns the fake. The format may change. */
  @Override
  public String toString() {
    return "ContextFake[" + fake.fake() + "]";
  }
}
