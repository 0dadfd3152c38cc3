package io.github.fakeivs.junit5;

import java.lang.reflect.Field;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The static fields that are currently injected, and for which class.
 *
 * <p>Subclasses share a static field of their superclass, so it is cleared after each of them. Two
 * that run concurrently would unknowingly share a fake, which is rejected.
 */
final class StaticFields {

  private final ConcurrentMap<Field, Injection> injections = new ConcurrentHashMap<>();

  private StaticFields() {}

  /** Returns the static fields of the test run. */
  static StaticFields of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Scopes.NAMESPACE)
        .getOrComputeIfAbsent(StaticFields.class, key -> new StaticFields(), StaticFields.class);
  }

  void fill(ExtensionContext context, Settings ofContext) {
    for (Field field : Fields.ofClass(context.getRequiredTestClass())) {
      fill(field, context, ofContext);
    }
  }

  private void fill(Field field, ExtensionContext context, Settings ofContext) {
    @Nullable Injection held = injections.get(field);
    if (held != null && !held.isFor(context)) {
      throw inUse(field, held, context);
    }
    if (held != null) {
      return;
    }
    Fields.requireUnset(field, null);
    if (Fields.get(field, null) != null) {
      return;
    }
    Object value = InjectionPoints.valueFor(field, field.getType(), context, ofContext);
    @Nullable Injection other = injections.putIfAbsent(field, new Injection(context, value));
    if (other != null) {
      throw inUse(field, other, context);
    }
    Fields.set(field, null, value);
  }

  /**
   * Clears the fields that were injected for a class, unless the test has replaced their values.
   */
  void clear(ExtensionContext context) {
    injections.forEach(
        (field, injection) -> {
          if (injection.owner().equals(context.getUniqueId())
              && injections.remove(field, injection)) {
            if (Fields.get(field, null) == injection.value()) {
              Fields.set(field, null, null);
            }
          }
        });
  }

  private static ExtensionConfigurationException inUse(
      Field field, Injection held, ExtensionContext context) {
    return new ExtensionConfigurationException(
        Text.of(
            "The static %s cannot be injected for %s while %s is running, which uses it as well. Make it an instance field, or run the classes one after the other.",
            ConfigurationErrors.nameOf(field), context.getDisplayName(), held.displayName()));
  }

  private record Injection(String owner, String displayName, Object value) {

    Injection(ExtensionContext context, Object value) {
      this(context.getUniqueId(), context.getDisplayName(), value);
    }

    /**
     * Returns whether the injection was made for the class of the context or for an enclosing one.
     */
    boolean isFor(ExtensionContext context) {
      return context.getUniqueId().equals(owner)
          || context.getParent().filter(this::isFor).isPresent();
    }
  }
}
