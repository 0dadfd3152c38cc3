package io.github.fakeivs.junit5;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Which extension object serves a context. There must be one only: two, one by an annotation and
 * one by a field, would each have their own settings for the same test.
 */
final class Registration {

  private Registration() {}

  static void claim(ExtensionContext context, FakeIvsExtension extension) {
    FakeIvsExtension serving =
        context
            .getStore(Scopes.NAMESPACE)
            .getOrComputeIfAbsent(FakeIvsExtension.class, key -> extension, FakeIvsExtension.class);
    if (serving != extension) {
      throw new ExtensionConfigurationException(
          "%s has FakeIvsExtension twice: by @WithFakeIvs and by a field with @RegisterExtension, or by two such fields. Keep one of them, and for several fakes in a test put @WithFakeIvs on parameters and fields."
              .formatted(nameOf(context)));
    }
  }

  /** The one that serves a context, whether it has been called there before or not yet. */
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
        "%s has no FakeIvsExtension, or one that comes after the extension that asks for it. Put @WithFakeIvs there, or order it before the other one."
            .formatted(nameOf(context)));
  }

  private static boolean isAnnotated(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getElement(), WithFakeIvs.class)
        || context.getParent().filter(Registration::isAnnotated).isPresent();
  }

  private static String nameOf(ExtensionContext context) {
    return context.getElement().map(Misuse::nameOf).orElse(context.getDisplayName());
  }
}
