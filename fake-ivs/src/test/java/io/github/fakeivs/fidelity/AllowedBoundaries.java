package io.github.fakeivs.fidelity;

import io.github.fakeivs.fidelity.ServiceModel.Member;
import io.github.fakeivs.fidelity.ServiceModel.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each boundary that the model allows of a value, wherever in the value it stands. */
final class AllowedBoundaries extends Variants {

  /** A letter that Java holds in two chars and the service counts as one. */
  private static final String BEYOND_THE_BMP = "\uD801\uDC37";

  AllowedBoundaries(ModelValues values) {
    super(values);
  }

  @Override
  List<Variant> structures(Shape structure) {
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

  @Override
  Set<Integer> sizes(Shape shape) {
    Set<Integer> sizes = new LinkedHashSet<>();
    sizes.add(shape.min() == null ? 0 : Math.toIntExact(shape.min()));
    if (shape.max() != null) {
      sizes.add(Math.toIntExact(shape.max()));
    }
    return sizes;
  }

  /** Without a greatest value in the model it is that of the SDK's type. */
  @Override
  List<Variant> numbers(Shape shape) {
    long max = shape.max() == null ? Integer.MAX_VALUE : shape.max();
    return List.of(
        new Variant("", "= " + shape.min(), shape, shape.min()),
        new Variant("", "= " + max, shape, max));
  }

  @Override
  List<Variant> booleans(Shape shape) {
    return List.of(
        new Variant("", "= false", shape, false), new Variant("", "= true", shape, true));
  }

  @Override
  List<Variant> enumValues(Shape shape) {
    return shape.acceptedValues().stream()
        .map(value -> new Variant("", "= " + value, shape, value))
        .toList();
  }

  @Override
  List<Variant> texts(Shape shape) {
    ModelTexts form = ModelValues.texts(shape);
    ModelTexts modelled = ModelTexts.matching(shape.appliedPattern());
    Set<String> texts = new LinkedHashSet<>();
    for (int length : sizes(shape)) {
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
