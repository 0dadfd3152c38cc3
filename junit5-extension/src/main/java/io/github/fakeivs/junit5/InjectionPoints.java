package io.github.fakeivs.junit5;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The parameters and fields that the extension injects, and the values they get. */
final class InjectionPoints {

  /** The simple names of nullness annotations, which do not prevent injection. */
  private static final Set<String> NULLNESS = Set.of("Nullable", "NonNull", "Nonnull", "NotNull");

  /** An annotation that wraps an injected value, and therefore does not prevent injection. */
  private static final String SPY = "org.mockito.Spy";

  private InjectionPoints() {}

  static boolean isSupported(AnnotatedElement member, Class<?> type) {
    return isAnnotated(member)
        || (InjectableTypes.contains(type) && hasNoForeignAnnotation(member));
  }

  /**
   * Returns whether an annotation of this extension is present, which requests injection
   * explicitly.
   */
  static boolean isAnnotated(AnnotatedElement member) {
    return AnnotationSupport.isAnnotated(member, WithFakeIvs.class)
        || ChannelInjection.isRequestedBy(member);
  }

  /** Returns the annotation of this extension that a member has, as it is written. */
  static String annotationOf(AnnotatedElement member) {
    return ChannelInjection.annotationOf(member).orElse("@WithFakeIvs");
  }

  private static boolean hasNoForeignAnnotation(AnnotatedElement member) {
    return Arrays.stream(member.getAnnotations())
        .map(Annotation::annotationType)
        .allMatch(InjectionPoints::allowsInjection);
  }

  private static boolean allowsInjection(Class<? extends Annotation> type) {
    return type.getName().equals(SPY)
        || NULLNESS.contains(type.getSimpleName())
        || type.getPackageName().equals("java.lang");
  }

  /** Returns the settings of a parameter or field. Rejects an invalid one. */
  static Settings settingsOf(AnnotatedElement member, Class<?> type, Settings ofContext) {
    if (ChannelInjection.isRequestedBy(member)) {
      ChannelInjection.check(member, type);
    } else if (!InjectableTypes.contains(type)) {
      throw ConfigurationErrors.invalidAnnotation(
          member,
          "@WithFakeIvs",
          Text.of(
              "a fake does not provide a %s. Use one of %s.",
              type.getSimpleName(), InjectableTypes.names()));
    }
    return SettingsResolver.resolve(member, ofContext);
  }

  static Object valueFor(
      AnnotatedElement member, Class<?> type, ExtensionContext context, Settings ofContext) {
    ScopedFake fake = Scopes.fakeOf(context, settingsOf(member, type, ofContext));
    return ChannelInjection.isRequestedBy(member)
        ? ChannelInjection.valueFor(member, type, fake)
        : InjectableTypes.of(type, fake.fake());
  }
}
