package io.github.fakeivs.junit5;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Injects the fields of test classes, including inherited and private ones.
 *
 * <p>Uses JUnit to make them accessible, since the packages of a modular test suite are usually
 * open to JUnit only.
 */
final class Fields {

  private Fields() {}

  /**
   * Returns whether an instance has fields to inject. Rejects annotated fields that have a value
   * already.
   */
  static boolean hasFieldsToFill(Object instance) {
    List<Field> fields = ofInstances(instance.getClass());
    fields.forEach(field -> requireUnset(field, instance));
    return !fields.isEmpty();
  }

  private static List<Field> ofInstances(Class<?> testClass) {
    return of(testClass).stream().filter(field -> !isStatic(field)).toList();
  }

  static List<Field> ofClass(Class<?> testClass) {
    return of(testClass).stream().filter(Fields::isStatic).toList();
  }

  private static List<Field> of(Class<?> testClass) {
    return ReflectionSupport.findFields(testClass, Fields::isOurs, HierarchyTraversalMode.TOP_DOWN);
  }

  private static boolean isOurs(Field field) {
    return InjectionPoints.isSupported(field, field.getType())
        && (!Modifier.isFinal(field.getModifiers())
            || (InjectionPoints.isAnnotated(field) && !isSetByConstructor(field)));
  }

  /**
   * Returns whether a parameter of a constructor repeats a final field with its annotations, as the
   * component of a record does: then the annotations are those of the parameter.
   */
  private static boolean isSetByConstructor(Field field) {
    List<Annotation> annotations = List.of(field.getAnnotations());
    return Arrays.stream(field.getDeclaringClass().getDeclaredConstructors())
        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
        .filter(parameter -> parameter.getType() == field.getType())
        .anyMatch(parameter -> List.of(parameter.getAnnotations()).containsAll(annotations));
  }

  private static boolean isStatic(Field field) {
    return Modifier.isStatic(field.getModifiers());
  }

  /** Rejects invalid fields before a fake is created. */
  static void check(Class<?> testClass, Settings ofContext) {
    for (Field field : of(testClass)) {
      InjectionPoints.settingsOf(field, field.getType(), ofContext);
      if (Modifier.isFinal(field.getModifiers())) {
        throw ConfigurationErrors.invalidAnnotation(
            field,
            InjectionPoints.annotationOf(field),
            "a final field cannot be injected. Remove 'final'.");
      }
    }
  }

  /** Rejects an annotated field that has a value already. */
  static void requireUnset(Field field, @Nullable Object instance) {
    if (InjectionPoints.isAnnotated(field) && get(field, instance) != null) {
      throw ConfigurationErrors.invalidAnnotation(
          field,
          InjectionPoints.annotationOf(field),
          "the field has a value already. Remove the annotation or the initial value.");
    }
  }

  /** Injects the fields of an instance that are null. */
  static void fill(Object instance, ExtensionContext context, Settings ofContext) {
    for (Field field : ofInstances(instance.getClass())) {
      if (get(field, instance) == null) {
        set(field, instance, InjectionPoints.valueFor(field, field.getType(), context, ofContext));
      }
    }
  }

  static @Nullable Object get(Field field, @Nullable Object instance) {
    try {
      return open(field).get(instance);
    } catch (IllegalAccessException refused) {
      throw inaccessible(field, refused);
    }
  }

  static void set(Field field, @Nullable Object instance, @Nullable Object value) {
    try {
      open(field).set(instance, value);
    } catch (IllegalAccessException refused) {
      throw inaccessible(field, refused);
    }
  }

  private static Field open(Field field) {
    try {
      return ReflectionSupport.makeAccessible(field);
    } catch (NoSuchMethodError older) {
      throw new ExtensionConfigurationException(
          Text.of(
              "%s cannot be injected: that requires JUnit 5.12 or later. Use a parameter instead.",
              ConfigurationErrors.nameOf(field)),
          older);
    }
  }

  private static ExtensionConfigurationException inaccessible(Field field, Exception cause) {
    return new ExtensionConfigurationException(
        Text.of(
            "%s cannot be injected: its package is not open. Open it to org.junit.platform.commons in module-info.java.",
            ConfigurationErrors.nameOf(field)),
        cause);
  }
}
