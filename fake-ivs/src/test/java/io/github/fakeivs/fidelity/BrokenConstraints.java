package io.github.fakeivs.fidelity;

import io.github.fakeivs.fidelity.ServiceModel.Member;
import io.github.fakeivs.fidelity.ServiceModel.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Breaks each modelled constraint of a value once, wherever in the value it stands. */
final class BrokenConstraints extends Variants {

  BrokenConstraints(ModelValues values) {
    super(values);
  }

  @Override
  List<Variant> structures(Shape structure) {
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

  @Override
  List<Integer> sizes(Shape shape) {
    List<Integer> sizes = new ArrayList<>();
    if (shape.min() != null && shape.min() > 0) {
      sizes.add(Math.toIntExact(shape.min() - 1));
    }
    if (shape.max() != null) {
      sizes.add(Math.toIntExact(shape.max() + 1));
    }
    return sizes;
  }

  @Override
  List<Variant> numbers(Shape shape) {
    List<Variant> broken = new ArrayList<>();
    if (shape.min() != null) {
      broken.add(new Variant("", "= " + (shape.min() - 1), shape, shape.min() - 1));
    }
    if (shape.max() != null) {
      broken.add(new Variant("", "= " + (shape.max() + 1), shape, shape.max() + 1));
    }
    return broken;
  }

  @Override
  List<Variant> booleans(Shape shape) {
    return List.of();
  }

  @Override
  List<Variant> enumValues(Shape shape) {
    return Stream.of(
            new Variant("", "= FOREIGN", shape, "FOREIGN"),
            new Variant(
                "", "in lower case", shape, shape.enumValues().get(0).toLowerCase(Locale.ROOT)),
            new Variant("", "empty", shape, ""))
        .filter(variant -> !shape.acceptedValues().contains(variant.value()))
        .toList();
  }

  @Override
  List<Variant> texts(Shape shape) {
    List<Variant> broken = new ArrayList<>();
    for (int length : sizes(shape)) {
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
