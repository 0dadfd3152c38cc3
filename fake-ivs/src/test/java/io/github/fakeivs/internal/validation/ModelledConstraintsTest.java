package io.github.fakeivs.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.fidelity.SdkTypes;
import io.github.fakeivs.fidelity.ServiceModel;
import io.github.fakeivs.fidelity.ServiceModel.Shape;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table is the model: each line is written out from either side in the same words, and the
 * words must be equal.
 */
class ModelledConstraintsTest {

  private static final ServiceModel MODEL = ServiceModel.get();

  static List<Shape> requestStructures() {
    return MODEL.requestStructures();
  }

  @ParameterizedTest
  @MethodSource("requestStructures")
  void table_hasTheLinesOfTheModel(Shape structure) {
    List<String> table =
        ModelledConstraints.membersOf(SdkTypes.empty(structure.name())).stream()
            .map(line -> line(line.name(), line.required(), words(line.constraint())))
            .toList();

    assertThat(table)
        .containsExactlyElementsOf(
            structure.members().stream()
                .map(it -> line(it.name(), it.required(), words(MODEL.shape(it.shape()))))
                .toList());
  }

  @Test
  void table_hasTheStructuresOfTheModelAndNoOthers() throws ReflectiveOperationException {
    assertThat(structuresOfTheTable())
        .containsExactlyInAnyOrderElementsOf(
            requestStructures().stream().map(Shape::name).toList());
  }

  private static Set<String> structuresOfTheTable() throws ReflectiveOperationException {
    Field structures = ModelledConstraints.class.getDeclaredField("STRUCTURES");
    structures.setAccessible(true);
    Set<String> names = new HashSet<>();
    ((Map<?, ?>) structures.get(null)).keySet().forEach(name -> names.add((String) name));
    return names;
  }

  @Test
  void theOneDeviation_isStillNeeded() {
    Shape resourceArn = MODEL.shape(Shape.MISMODELLED);

    assertThat("arn:aws:ivs:us-east-1:123456789012:channel/AbCdEfGh1234")
        .doesNotMatch(resourceArn.pattern())
        .matches(resourceArn.appliedPattern());
  }

  private static String line(String name, boolean required, String constraint) {
    return (required ? "required " : "optional ") + name + ": " + constraint;
  }

  private static String words(Shape shape) {
    String bounds = bounds(shape.min() == null ? 0 : shape.min(), shape.max());
    boolean unbounded = shape.min() == null && shape.max() == null;
    return switch (shape.type()) {
      case "structure" -> "structure";
      case "list" -> "list" + bounds + " of " + words(MODEL.shape(shape.element()));
      case "map" ->
          "map%s of %s to %s"
              .formatted(
                  bounds, words(MODEL.shape(shape.key())), words(MODEL.shape(shape.value())));
      case "boolean" -> "anything";
      case "integer", "long" -> "number" + bounds;
      case "string" -> {
        if (!shape.enumValues().isEmpty()) {
          yield "one of " + shape.acceptedValues();
        }
        yield unbounded && shape.pattern() == null
            ? "anything"
            : text(bounds, shape.appliedPattern(), shape.sensitive());
      }
      default -> throw new AssertionError("no words for " + shape);
    };
  }

  private static String words(Constraint constraint) {
    if (constraint instanceof Constraint.Characters text) {
      String pattern = text.pattern() == null ? null : text.pattern().expression();
      return text(bounds(text.min(), text.max()), pattern, text.sensitive());
    }
    if (constraint instanceof Constraint.OneOf oneOf) {
      return "one of " + oneOf.values();
    }
    if (constraint instanceof Constraint.Whole whole) {
      return "number" + bounds(whole.min(), whole.max());
    }
    if (constraint instanceof Constraint.ListOf list) {
      return "list" + bounds(list.min(), list.max()) + " of " + words(list.element());
    }
    if (constraint instanceof Constraint.MapOf map) {
      return "map%s of %s to %s"
          .formatted(bounds(map.min(), map.max()), words(map.key()), words(map.value()));
    }
    return constraint instanceof Constraint.Nested ? "structure" : "anything";
  }

  private static String text(String bounds, String pattern, boolean sensitive) {
    return "text" + bounds + " matching " + pattern + (sensitive ? " sensitive" : "");
  }

  private static String bounds(long min, Long max) {
    return "[%s..%s]".formatted(min, max == null ? "" : max);
  }

  /** The table writes "no upper bound" as the greatest int. */
  private static String bounds(long min, long max) {
    return bounds(min, max == Integer.MAX_VALUE ? null : (Long) max);
  }
}
