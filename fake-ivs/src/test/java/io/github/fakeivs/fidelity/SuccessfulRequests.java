package io.github.fakeivs.fidelity;

import io.github.fakeivs.fidelity.ServiceModel.Member;
import io.github.fakeivs.fidelity.ServiceModel.Operation;
import io.github.fakeivs.fidelity.ServiceModel.Shape;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Requests that succeed in a {@link PopulatedFake}. */
public final class SuccessfulRequests {

  private static final ServiceModel MODEL = ServiceModel.get();

  private SuccessfulRequests() {}

  /** For each operation: its plainest request, and for each optional member one that has it. */
  public static Stream<IvsRequest> ofTheModel(PopulatedFake populated) {
    return MODEL.operations().stream().flatMap(operation -> ofTheModel(operation, populated));
  }

  private static Stream<IvsRequest> ofTheModel(Operation operation, PopulatedFake populated) {
    Shape input = MODEL.input(operation);
    ModelValues values = new ModelValues(operation, populated);
    Stream<Map<String, Object>> plain = Stream.of(values.structure(input));
    Stream<Map<String, Object>> withOptionalMembers =
        input.members().stream()
            .filter(member -> !member.required())
            .map(member -> values.structureWith(input, member, valueOf(member, values)));
    return Stream.concat(plain, withOptionalMembers)
        .map(members -> Requests.build(operation, members));
  }

  /** Two of a kind where there may be several, so that their order shows. */
  private static Object valueOf(Member member, ModelValues values) {
    Shape shape = MODEL.shape(member.shape());
    return shape.type().equals("map") ? values.map(shape, 2) : values.of(shape);
  }
}
