package io.github.fakeivs.fidelity;

import io.github.fakeivs.fidelity.ServiceModel.Member;
import io.github.fakeivs.fidelity.ServiceModel.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each boundary that the model allows of a value, wherever in the value it stands. */
final class AllowedBoundaries {

  private static final ServiceModel MODEL = ServiceModel.get();

  /** A letter that Java holds in two chars and the service counts as one. */
  private static final String BEYOND_THE_BMP = "\uD801\uDC37";

  private final ModelValues values;

  AllowedBoundaries(ModelValues values) {
    this.values = values;
  }

  List<Variant> of(Shape shape) {
    return switch (shape.type()) {
      case "structure" -> structures(shape);
      case "list" -> lists(shape);
      case "map" -> maps(shape);
      case "integer", "long" -> numbers(shape);
      case "boolean" -> booleans(shape);
      case "string" -> shape.enumValues().isEmpty() ? texts(shape) : enumValues(shape);
      default -> throw new AssertionError("no boundaries of " + shape);
    };
  }

  private List<Variant> structures(Shape structure) {
    List<Variant> allowed = new ArrayList<>();
    if (structure.members().stream().noneMatch(Member::required)) {
      allowed.add(new Variant("", "without members", structure, Map.of()));
    }
    for (Member member : structure.members()) {
      for (Variant variant : of(MODEL.shape(member.shape()))) {
        Map<String, Object> holder = values.structureWith(structure, member, variant.value());
        allowed.add(variant.in("." + member.name(), holder));
      }
    }
    return allowed;
  }

  private List<Variant> lists(Shape list) {
    List<Variant> allowed = new ArrayList<>();
    for (int size : boundarySizes(list)) {
      allowed.add(new Variant("", "with " + size + " elements", list, values.list(list, size)));
    }
    for (Variant element : of(MODEL.shape(list.element()))) {
      allowed.add(element.in("[0]", List.of(element.value())));
    }
    return allowed;
  }

  private List<Variant> maps(Shape map) {
    List<Variant> allowed = new ArrayList<>();
    for (int size : boundarySizes(map)) {
      allowed.add(new Variant("", "with " + size + " entries", map, values.map(map, size)));
    }
    Shape keyShape = MODEL.shape(map.key());
    Shape valueShape = MODEL.shape(map.value());
    for (Variant key : of(keyShape)) {
      Variant named = new Variant("", "key " + key.what(), keyShape, key.value());
      allowed.add(named.in("", Map.of(key.value(), values.of(valueShape))));
    }
    for (Variant value : of(valueShape)) {
      String key = values.of(keyShape).toString();
      allowed.add(value.in("." + key, Map.of(key, value.value())));
    }
    return allowed;
  }

  private static Set<Integer> boundarySizes(Shape shape) {
    Set<Integer> sizes = new LinkedHashSet<>();
    sizes.add(shape.min() == null ? 0 : Math.toIntExact(shape.min()));
    if (shape.max() != null) {
      sizes.add(Math.toIntExact(shape.max()));
    }
    return sizes;
  }

  /** Without a greatest value in the model it is that of the SDK's type. */
  private static List<Variant> numbers(Shape shape) {
    long max = shape.max() == null ? Integer.MAX_VALUE : shape.max();
    return List.of(
        new Variant("", "= " + shape.min(), shape, shape.min()),
        new Variant("", "= " + max, shape, max));
  }

  private static List<Variant> booleans(Shape shape) {
    return List.of(
        new Variant("", "= false", shape, false), new Variant("", "= true", shape, true));
  }

  private static List<Variant> enumValues(Shape shape) {
    return shape.acceptedValues().stream()
        .map(value -> new Variant("", "= " + value, shape, value))
        .toList();
  }

  private static List<Variant> texts(Shape shape) {
    ModelTexts form = ModelValues.texts(shape);
    ModelTexts modelled = ModelTexts.matching(shape.appliedPattern());
    Set<String> texts = new LinkedHashSet<>();
    for (int length : boundarySizes(shape)) {
      String text = form.ofLength(length);
      boolean possible = shape.pattern() == null || modelled.matches(text);
      texts.add(possible ? text : form.ofLength(form.shortest()));
    }
    List<Variant> allowed = new ArrayList<>();
    texts.forEach(text -> allowed.add(ofLength(text, shape)));
    if (shape.max() != null && takesAnyLetter(shape)) {
      String longest = BEYOND_THE_BMP.repeat(Math.toIntExact(shape.max()));
      allowed.add(new Variant("", "of " + shape.max() + " rare letters", shape, longest));
    }
    return allowed;
  }

  private static Variant ofLength(String text, Shape shape) {
    return new Variant("", "of length " + text.length(), shape, text);
  }

  private static boolean takesAnyLetter(Shape shape) {
    return shape.pattern() == null
        ? !ModelValues.hasFormOfItsOwn(shape)
        : BEYOND_THE_BMP.matches(shape.appliedPattern());
  }
}
