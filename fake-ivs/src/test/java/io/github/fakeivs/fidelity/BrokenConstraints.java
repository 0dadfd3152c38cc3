package io.github.fakeivs.fidelity;

import io.github.fakeivs.fidelity.ServiceModel.Member;
import io.github.fakeivs.fidelity.ServiceModel.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Breaks each modelled constraint of a value once, wherever in the value it stands. */
final class BrokenConstraints {

  private static final ServiceModel MODEL = ServiceModel.get();

  private final ModelValues values;

  BrokenConstraints(ModelValues values) {
    this.values = values;
  }

  List<Variant> of(Shape shape) {
    return switch (shape.type()) {
      case "structure" -> structures(shape);
      case "list" -> lists(shape);
      case "map" -> maps(shape);
      case "integer", "long" -> numbers(shape);
      case "string" -> shape.enumValues().isEmpty() ? texts(shape) : foreignValues(shape);
      default -> List.of();
    };
  }

  private List<Variant> structures(Shape structure) {
    List<Variant> broken = new ArrayList<>();
    for (Member member : structure.members()) {
      Shape shape = MODEL.shape(member.shape());
      String step = "." + member.name();
      if (member.required()) {
        Map<String, Object> without = values.structure(structure);
        without.remove(member.name());
        broken.add(new Variant(step, "missing", shape, without));
      }
      for (Variant variant : of(shape)) {
        broken.add(variant.in(step, values.structureWith(structure, member, variant.value())));
      }
    }
    return broken;
  }

  private List<Variant> lists(Shape list) {
    List<Variant> broken = new ArrayList<>();
    for (int size : sizesOutside(list)) {
      broken.add(new Variant("", "with " + size + " elements", list, values.list(list, size)));
    }
    for (Variant element : of(MODEL.shape(list.element()))) {
      broken.add(element.in("[0]", List.of(element.value())));
    }
    return broken;
  }

  private List<Variant> maps(Shape map) {
    List<Variant> broken = new ArrayList<>();
    for (int size : sizesOutside(map)) {
      broken.add(new Variant("", "with " + size + " entries", map, values.map(map, size)));
    }
    Shape keyShape = MODEL.shape(map.key());
    Shape valueShape = MODEL.shape(map.value());
    for (Variant key : of(keyShape)) {
      Variant named = new Variant("", "key " + key.what(), keyShape, key.value());
      broken.add(named.in("", Map.of(key.value(), values.of(valueShape))));
    }
    for (Variant value : of(valueShape)) {
      String key = values.of(keyShape).toString();
      broken.add(value.in("." + key, Map.of(key, value.value())));
    }
    return broken;
  }

  private static List<Integer> sizesOutside(Shape shape) {
    List<Integer> sizes = new ArrayList<>();
    if (shape.min() != null && shape.min() > 0) {
      sizes.add(Math.toIntExact(shape.min() - 1));
    }
    if (shape.max() != null) {
      sizes.add(Math.toIntExact(shape.max() + 1));
    }
    return sizes;
  }

  private static List<Variant> numbers(Shape shape) {
    List<Variant> broken = new ArrayList<>();
    if (shape.min() != null) {
      broken.add(new Variant("", "= " + (shape.min() - 1), shape, shape.min() - 1));
    }
    if (shape.max() != null) {
      broken.add(new Variant("", "= " + (shape.max() + 1), shape, shape.max() + 1));
    }
    return broken;
  }

  private static List<Variant> foreignValues(Shape shape) {
    return Stream.of(
            new Variant("", "= FOREIGN", shape, "FOREIGN"),
            new Variant(
                "", "in lower case", shape, shape.enumValues().get(0).toLowerCase(Locale.ROOT)),
            new Variant("", "empty", shape, ""))
        .filter(variant -> !shape.acceptedValues().contains(variant.value()))
        .toList();
  }

  private List<Variant> texts(Shape shape) {
    List<Variant> broken = new ArrayList<>();
    for (int length : sizesOutside(shape)) {
      String text = ModelValues.texts(shape).ofLength(length);
      broken.add(new Variant("", "of length " + length, shape, text));
    }
    if (shape.pattern() != null) {
      String ordinary = values.of(shape).toString();
      broken.add(new Variant("", "with a foreign character", shape, withLast(ordinary, "%")));
      // "$" in a pattern would let a line break at the end pass, if it were only searched for.
      broken.add(new Variant("", "with a line break at the end", shape, withLast(ordinary, "\n")));
    }
    return broken;
  }

  /** Keeps the length, so that nothing but the pattern is broken. */
  private static String withLast(String text, String last) {
    return text.isEmpty() ? last : text.substring(0, text.length() - 1) + last;
  }
}
