package io.github.fakeivs.fidelity;

import io.github.fakeivs.fidelity.ServiceModel.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Values of a shape that have one thing particular about them each, wherever in them it stands. */
abstract class Variants {

  static final ServiceModel MODEL = ServiceModel.get();

  final ModelValues values;

  Variants(ModelValues values) {
    this.values = values;
  }

  final List<Variant> of(Shape shape) {
    return switch (shape.type()) {
      case "structure" -> structures(shape);
      case "list" -> lists(shape);
      case "map" -> maps(shape);
      case "integer", "long" -> numbers(shape);
      case "boolean" -> booleans(shape);
      case "string" -> shape.enumValues().isEmpty() ? texts(shape) : enumValues(shape);
      default -> throw new AssertionError("no variants of " + shape);
    };
  }

  abstract List<Variant> structures(Shape structure);

  /** The particular sizes of lists and maps, and lengths of texts. */
  abstract Collection<Integer> sizes(Shape shape);

  abstract List<Variant> numbers(Shape shape);

  abstract List<Variant> booleans(Shape shape);

  abstract List<Variant> texts(Shape shape);

  abstract List<Variant> enumValues(Shape shape);

  private List<Variant> lists(Shape list) {
    List<Variant> variants = new ArrayList<>();
    for (int size : sizes(list)) {
      variants.add(new Variant("", "with " + size + " elements", list, values.list(list, size)));
    }
    for (Variant element : of(MODEL.shape(list.element()))) {
      variants.add(element.in("[0]", List.of(element.value())));
    }
    return variants;
  }

  private List<Variant> maps(Shape map) {
    List<Variant> variants = new ArrayList<>();
    for (int size : sizes(map)) {
      variants.add(new Variant("", "with " + size + " entries", map, values.map(map, size)));
    }
    Shape keyShape = MODEL.shape(map.key());
    Shape valueShape = MODEL.shape(map.value());
    for (Variant key : of(keyShape)) {
      Variant named = new Variant("", "key " + key.what(), keyShape, key.value());
      variants.add(named.in("", Map.of(key.value(), values.of(valueShape))));
    }
    for (Variant value : of(valueShape)) {
      String key = values.of(keyShape).toString();
      variants.add(value.in("." + key, Map.of(key, value.value())));
    }
    return variants;
  }
}
