package io.github.fakeivs.junit5;

import java.lang.reflect.Field;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The static fields that are filled at present, and for which class.
 *
 * <p>A static field of a superclass is one field for all subclasses. It is emptied after each of
 * them; two that run at the same time would work on one fake without knowing, so that is refused.
 */
final class StaticFields {

  private final ConcurrentMap<Field, Loan> loans = new ConcurrentHashMap<>();

  private StaticFields() {}

  /** Those of the whole run. */
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
    @Nullable Loan held = loans.get(field);
    if (held != null && !held.isFor(context)) {
      throw takenAlready(field, held, context);
    }
    if (held != null) {
      return;
    }
    Fields.requireUnset(field, null);
    if (Fields.get(field, null) != null) {
      return;
    }
    Object value = Members.valueFor(field, field.getType(), context, ofContext);
    @Nullable Loan other = loans.putIfAbsent(field, new Loan(context, value));
    if (other != null) {
      throw takenAlready(field, other, context);
    }
    Fields.set(field, null, value);
  }

  /** Empties what was filled for the class, unless it was replaced. */
  void empty(ExtensionContext context) {
    loans.forEach(
        (field, loan) -> {
          if (loan.borrower().equals(context.getUniqueId()) && loans.remove(field, loan)) {
            if (Fields.get(field, null) == loan.value()) {
              Fields.set(field, null, null);
            }
          }
        });
  }

  private static ExtensionConfigurationException takenAlready(
      Field field, Loan held, ExtensionContext context) {
    return new ExtensionConfigurationException(
        "The static %s cannot be filled for %s while %s runs, which uses it. Make it an instance field, or let the classes run one after the other."
            .formatted(Misuse.nameOf(field), context.getDisplayName(), held.displayName()));
  }

  private record Loan(String borrower, String displayName, Object value) {

    Loan(ExtensionContext context, Object value) {
      this(context.getUniqueId(), context.getDisplayName(), value);
    }

    /** Whether it was made for the class of the context or for one around it. */
    boolean isFor(ExtensionContext context) {
      return context.getUniqueId().equals(borrower)
          || context.getParent().filter(this::isFor).isPresent();
    }
  }
}
