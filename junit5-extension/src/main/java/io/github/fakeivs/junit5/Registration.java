package io.github.fakeivs.junit5;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Tracks which extension object serves a context. There must be only one: if an annotation and a
 * field each registered one, a test would have two conflicting settings.
 */
final class Registration {

  private Registration() {}

  static void register(ExtensionContext context, FakeIvsExtension extension) {
    FakeIvsExtension serving =
        context
            .getStore(Scopes.NAMESPACE)
            .getOrComputeIfAbsent(FakeIvsExtension.class, key -> extension, FakeIvsExtension.class);
    if (serving != extension) {
      throw new ExtensionConfigurationException(
          Text.of(
              "%s has FakeIvsExtension registered twice: by @WithFakeIvs and by a field with @RegisterExtension, or by two such fields. Keep one of them; for several fakes in a test, put @WithFakeIvs on parameters and fields.",
              nameOf(context)));
    }
  }

  /** Returns the extension that serves a context, whether or not it has been called for it yet. */
  static FakeIvsExtension of(ExtensionContext context) {
    FakeIvsExtension serving =
        context.getStore(Scopes.NAMESPACE).get(FakeIvsExtension.class, FakeIvsExtension.class);
    if (serving != null) {
      return serving;
    }
    if (isAnnotated(context)) {
      return new FakeIvsExtension();
    }
    throw new ExtensionConfigurationException(
        Text.of(
            "%s has no FakeIvsExtension, or one that is registered after the extension that requests its fake. Add @WithFakeIvs, or register it before the other extension.",
            nameOf(context)));
  }

  private static boolean isAnnotated(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getElement(), WithFakeIvs.class)
        || context.getParent().filter(Registration::isAnnotated).isPresent();
  }

  private static String nameOf(ExtensionContext context) {
    return context.getElement().map(ConfigurationErrors::nameOf).orElse(context.getDisplayName());
  }
}
