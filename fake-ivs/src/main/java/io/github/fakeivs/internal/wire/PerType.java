package io.github.fakeivs.internal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A value that is derived from the fields of a structure's type, once for each type. It does not
 * depend on the structure from which it is derived first, so it is kept as long as the type exists.
 *
 * @param <T> the value
 */
public final class PerType<T> {

  private final Function<SdkPojo, T> derivation;

  private final ClassValue<AtomicReference<@Nullable T>> values =
      new ClassValue<>() {
        @Override
        protected AtomicReference<@Nullable T> computeValue(Class<?> type) {
          return new AtomicReference<>();
        }
      };

  private PerType(Function<SdkPojo, T> derivation) {
    this.derivation = derivation;
  }

  /** Returns a value that is derived from any structure of a type, whatever its members hold. */
  public static <T> PerType<T> from(Function<SdkPojo, T> derivation) {
    return new PerType<>(derivation);
  }

  /** Returns a value that is derived from the fields of a type. */
  public static <T> PerType<T> fromFields(Function<List<SdkField<?>>, T> derivation) {
    return from(structure -> derivation.apply(structure.sdkFields()));
  }

  /** Returns the fields of a type that meet a condition, in order. */
  public static PerType<List<SdkField<?>>> fields(Predicate<SdkField<?>> condition) {
    return fromFields(
        fields -> {
          List<SdkField<?>> matching = new ArrayList<>(fields);
          matching.removeIf(condition.negate());
          return List.copyOf(matching);
        });
  }

  /** Returns the value for the type of a structure. */
  public T of(SdkPojo structure) {
    AtomicReference<@Nullable T> value = values.get(structure.getClass());
    T known = value.get();
    if (known != null) {
      return known;
    }
    T derived = derivation.apply(structure);
    value.set(derived);
    return derived;
  }
}
