package io.github.fakeivs.junit5;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The fields of test classes that the extension fills, inherited and private ones too.
 *
 * <p>JUnit opens them: in a modular test suite only JUnit may.
 */
final class Fields {

  private Fields() {}

  /** Whether a new instance has fields of ours; those that ask for a fake must be unset. */
  static boolean areFillable(Object instance) {
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
    return Members.areOurs(field, field.getType())
        && (Members.areMarked(field) || !Modifier.isFinal(field.getModifiers()));
  }

  private static boolean isStatic(Field field) {
    return Modifier.isStatic(field.getModifiers());
  }

  /** Refuses fields that cannot be meant, before there is a fake. */
  static void check(Class<?> testClass, Settings ofContext) {
    for (Field field : of(testClass)) {
      Members.settingsOf(field, field.getType(), ofContext);
      if (Modifier.isFinal(field.getModifiers())) {
        throw Misuse.at(
            field, "@WithFakeIvs", "nothing can be put into a final field. Remove 'final'.");
      }
    }
  }

  /** Refuses a field that asks for a fake and has a value already. */
  static void requireUnset(Field field, @Nullable Object instance) {
    if (Members.areMarked(field) && get(field, instance) != null) {
      throw Misuse.at(
          field, "@WithFakeIvs", "it is set already. Remove the annotation or the initial value.");
    }
  }

  /** Fills the fields of an instance that are not set yet. */
  static void fill(Object instance, ExtensionContext context, Settings ofContext) {
    for (Field field : ofInstances(instance.getClass())) {
      if (get(field, instance) == null) {
        set(field, instance, Members.valueFor(field, field.getType(), context, ofContext));
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
          "%s cannot be filled: that needs JUnit 5.12 or later. Take the fake as a parameter instead."
              .formatted(Misuse.nameOf(field)),
          older);
    }
  }

  private static ExtensionConfigurationException inaccessible(Field field, Exception cause) {
    return new ExtensionConfigurationException(
        "%s cannot be filled. Let its module open the package to org.junit.platform.commons."
            .formatted(Misuse.nameOf(field)),
        cause);
  }
}
