package io.github.fakeivs.junit5;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The parameters and fields that the extension serves, and what each of them gets. */
final class Members {

  /** They speak of null only, whatever project they come from. */
  private static final Set<String> NULLNESS = Set.of("Nullable", "NonNull", "Nonnull", "NotNull");

  /** Wraps what was put into the field. */
  private static final String SPY = "org.mockito.Spy";

  private Members() {}

  static boolean areOurs(AnnotatedElement member, Class<?> type) {
    return areMarked(member) || (Parts.include(type) && isNobodyElses(member));
  }

  /** Whether one of our annotations stands there, which leaves no doubt. */
  static boolean areMarked(AnnotatedElement member) {
    return AnnotationSupport.isAnnotated(member, WithFakeIvs.class) || Channels.areMeantBy(member);
  }

  private static boolean isNobodyElses(AnnotatedElement member) {
    return Arrays.stream(member.getAnnotations())
        .map(Annotation::annotationType)
        .allMatch(Members::isHarmless);
  }

  private static boolean isHarmless(Class<? extends Annotation> type) {
    return type.getName().equals(SPY)
        || NULLNESS.contains(type.getSimpleName())
        || type.getPackageName().equals("java.lang");
  }

  /** The settings of a member, after whatever is wrong about it was refused. */
  static Settings settingsOf(AnnotatedElement member, Class<?> type, Settings ofContext) {
    if (Channels.areMeantBy(member)) {
      Channels.check(member, type);
    } else if (!Parts.include(type)) {
      throw Misuse.at(
          member,
          "@WithFakeIvs",
          "a fake has no %s. Declare it as one of %s."
              .formatted(type.getSimpleName(), Parts.names()));
    }
    return Declarations.of(member, ofContext);
  }

  static Object valueFor(
      AnnotatedElement member, Class<?> type, ExtensionContext context, Settings ofContext) {
    ScopedFake fake = Scopes.fakeOf(context, settingsOf(member, type, ofContext));
    return Channels.areMeantBy(member)
        ? Channels.valueFor(member, type, fake)
        : Parts.of(type, fake.fake());
  }
}
