package io.github.fakeivs.junit5;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Finds the {@link WithFakeIvs} annotations that apply and merges what they say.
 *
 * <p>Outer classes are those of the contexts: a nested class that is inherited runs inside another
 * class than the one that declares it.
 */
final class Declarations {

  private Declarations() {}

  /** The settings of a context, over those with which the extension was registered. */
  static Settings of(ExtensionContext context, Settings registered) {
    Settings farther = context.getParent().map(parent -> of(parent, registered)).orElse(registered);
    return context.getElement().map(element -> on(element).over(farther)).orElse(farther);
  }

  /** The settings for one parameter or field, over those of its context. */
  static Settings of(AnnotatedElement member, Settings ofContext) {
    Settings own = on(member);
    if (own.strict() != null) {
      throw Misuse.of(
          "strict",
          own.strict(),
          member,
          "tests are strict, not their members. Write it on the class or the method.");
    }
    return own.over(ofContext);
  }

  private static Settings on(AnnotatedElement element) {
    return on(element, Set.of());
  }

  /** Nearest first, of those on one element: itself, its other annotations, its supertypes. */
  private static Settings on(AnnotatedElement element, Set<AnnotatedElement> way) {
    if (way.contains(element)) {
      return Settings.NONE; // Annotations may carry themselves, as @Documented does.
    }
    Set<AnnotatedElement> here = new HashSet<>(way);
    here.add(element);
    Settings settings = Settings.NONE;
    for (AnnotatedElement supertype : supertypesOf(element)) {
      settings = on(supertype, here).over(settings);
    }
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      if (!(annotation instanceof WithFakeIvs)) {
        settings = on(annotation.annotationType(), here).over(settings);
      }
    }
    WithFakeIvs itself = element.getDeclaredAnnotation(WithFakeIvs.class);
    return itself == null ? settings : Attributes.read(itself, element).over(settings);
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
