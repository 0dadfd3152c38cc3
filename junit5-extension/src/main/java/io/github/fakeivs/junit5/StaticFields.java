package io.github.fakeivs.junit5;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
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

  /** By field; guarded by this object, as is what an injected field holds. */
  private final Map<Field, Injection> injections = new HashMap<>();

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
    // Initializes the field's class, which may run code of the test, before the lock is taken.
    Fields.get(field, null);
    if (isSet(field, context)) {
      return;
    }
    set(field, context, InjectionPoints.valueFor(field, field.getType(), context, ofContext));
  }

  /**
   * Returns whether the field has a value already, of the test's own or injected for an enclosing
   * class.
   */
  private synchronized boolean isSet(Field field, ExtensionContext context) {
    @Nullable Injection held = injections.get(field);
    if (held == null) {
      Fields.requireUnset(field, null);
      return Fields.get(field, null) != null;
    }
    if (!held.isFor(context)) {
      throw inUse(field, held, context);
    }
    return true;
  }

  /** Sets the field, unless it was set while the value was made. */
  private synchronized void set(Field field, ExtensionContext context, Object value) {
    if (!isSet(field, context)) {
      injections.put(field, new Injection(context, value));
      Fields.set(field, null, value);
    }
  }

  /**
   * Clears the fields that were injected for a class, unless the test has replaced their values.
   */
  synchronized void clear(ExtensionContext context) {
    injections.forEach(
        (field, injection) -> {
          if (injection.isOf(context) && Fields.get(field, null) == injection.value()) {
            Fields.set(field, null, null);
          }
        });
    injections.values().removeIf(injection -> injection.isOf(context));
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

    boolean isOf(ExtensionContext context) {
      return context.getUniqueId().equals(owner);
    }

    /**
     * Returns whether the injection was made for the class of the context or for an enclosing one.
     */
    boolean isFor(ExtensionContext context) {
      return isOf(context) || context.getParent().filter(this::isFor).isPresent();
    }
  }
}
