package io.github.fakeivs.junit5;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Finds the {@link WithFakeIvs} annotations that apply, and merges their settings.
 *
 * <p>Outer classes are taken from the contexts, because an inherited nested class runs inside
 * another class than the one that declares it.
 */
final class SettingsResolver {

  private SettingsResolver() {}

  /**
   * Returns the settings of a context, which override those that the extension was registered with.
   */
  static Settings resolve(ExtensionContext context, Settings registered) {
    return annotated(context).orElse(registered);
  }

  /** Returns the settings of annotations. They are searched only once for each context. */
  private static Settings annotated(ExtensionContext context) {
    Optional<Settings> known = ContextValues.find(context, Settings.class);
    if (known.isPresent()) {
      return known.get();
    }
    Settings outer = context.getParent().map(SettingsResolver::annotated).orElse(Settings.NONE);
    Settings found = context.getElement().map(element -> on(element)).orElse(Settings.NONE);
    Settings settings = found.orElse(outer);
    ContextValues.put(context, Settings.class, settings);
    return settings;
  }

  /** Returns the settings of a test class, as far as they are known without a test run. */
  static Settings resolve(Class<?> testClass) {
    Settings outer =
        SpringTests.outerClass(testClass).map(SettingsResolver::resolve).orElse(Settings.NONE);
    Settings registered =
        SpringTests.registeredByField(testClass)
            .map(FakeIvsExtension::settings)
            .orElse(Settings.NONE);
    return on(testClass).orElse(outer).orElse(registered);
  }

  /** Returns the settings of a parameter or field, which override those of its context. */
  static Settings resolve(AnnotatedElement member, Settings ofContext) {
    Settings own = on(member);
    requireForTestsOnly("strict", own.strict(), member);
    requireForTestsOnly("routeSdkClients", own.routeSdkClients(), member);
    return own.orElse(ofContext);
  }

  private static void requireForTestsOnly(
      String attribute, @Nullable Boolean value, AnnotatedElement member) {
    if (value != null) {
      throw ConfigurationErrors.invalidAttribute(
          attribute,
          value,
          member,
          "it applies to tests, not to parameters or fields. Put it on the class or the method.");
    }
  }

  private static Settings on(AnnotatedElement element) {
    return on(element, Set.of());
  }

  /**
   * Merges the annotations of one element, in order of precedence: its own, those of its other
   * annotations, those of its supertypes.
   */
  private static Settings on(AnnotatedElement element, Set<AnnotatedElement> path) {
    if (path.contains(element)) {
      return Settings.NONE; // Annotations can be annotated with themselves, as @Documented is.
    }
    Set<AnnotatedElement> here = new HashSet<>(path);
    here.add(element);
    Settings settings = Settings.NONE;
    for (AnnotatedElement supertype : supertypesOf(element)) {
      settings = on(supertype, here).orElse(settings);
    }
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      if (!(annotation instanceof WithFakeIvs)) {
        settings = on(annotation.annotationType(), here).orElse(settings);
      }
    }
    WithFakeIvs itself = element.getDeclaredAnnotation(WithFakeIvs.class);
    return itself == null ? settings : Attributes.read(itself, element).orElse(settings);
  }

  private static List<Class<?>> supertypesOf(AnnotatedElement element) {
    if (!(element instanceof Class<?> type) || type.isAnnotation()) {
      return List.of();
    }
    List<Class<?>> supertypes = new ArrayList<>(Arrays.asList(type.getInterfaces()));
    if (type.getSuperclass() != null) {
      supertypes.add(type.getSuperclass());
    }
    return supertypes;
  }
}
