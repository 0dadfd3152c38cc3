package io.github.fakeivs.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fakeivs.fidelity.ServiceModel.Member;
import io.github.fakeivs.fidelity.ServiceModel.Operation;
import io.github.fakeivs.fidelity.ServiceModel.Shape;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** What the fake answers keeps to the constraints that the model has for responses. */
class ResponseModelTest {

  private static final ServiceModel MODEL = ServiceModel.get();

  static Stream<IvsRequest> requestsWithAnAnswer() {
    return SuccessfulRequests.ofTheModel(PopulatedFake.create())
        .filter(request -> Operation.of(request).output() != null);
  }

  @ParameterizedTest
  @MethodSource("requestsWithAnAnswer")
  void response_keepsToTheModel(IvsRequest request) {
    String name = Operation.of(request).output();

    new Walk().structure(name, answerTo(request), MODEL.shape(name));
  }

  @Test
  void responses_areLookedAtDownToTheirValues() {
    Walk walk = new Walk();
    requestsWithAnAnswer()
        .forEach(
            request ->
                walk.structure(
                    "answer", answerTo(request), MODEL.shape(Operation.of(request).output())));

    assertThat(walk.values).isGreaterThan(500);
  }

  private static JsonNode answerTo(IvsRequest request) {
    return WireJson.structure(SdkTypes.call(PopulatedFake.create().client(), request));
  }

  /** Goes through a JSON text beside its shapes. */
  private static final class Walk {

    private int values;

    void structure(String what, JsonNode node, Shape shape) {
      for (Member member : shape.members()) {
        JsonNode value = node.get(member.name());
        if (member.required()) {
          assertThat(value).as("%s.%s is required", what, member.name()).isNotNull();
        }
        if (value != null) {
          value(what + "." + member.name(), value, MODEL.shape(member.shape()));
        }
      }
    }

    private void value(String what, JsonNode node, Shape shape) {
      values++;
      switch (shape.type()) {
        case "structure" -> structure(what, node, shape);
        case "list" -> {
          assertWithin(what, node.size(), shape);
          node.forEach(element -> value(what + "[]", element, MODEL.shape(shape.element())));
        }
        case "map" -> {
          assertWithin(what, node.size(), shape);
          node.properties()
              .forEach(entry -> value(what + "{}", entry.getValue(), MODEL.shape(shape.value())));
        }
        case "integer", "long" -> assertWithin(what, node.asLong(), shape);
        case "string" -> text(what, node.asText(), shape);
        default -> assertThat(node.isBoolean() || node.isTextual()).as(what).isTrue();
      }
    }

    private static void text(String what, String text, Shape shape) {
      assertWithin(what, text.codePointCount(0, text.length()), shape);
      if (shape.pattern() != null) {
        assertThat(text).as(what).matches(shape.appliedPattern());
      }
      // The service itself answers "" for the preset of a channel that cannot have one.
      if (!shape.enumValues().isEmpty() && !(what.endsWith(".preset") && text.isEmpty())) {
        assertThat(text).as(what).isIn(shape.enumValues());
      }
    }

    private static void assertWithin(String what, long number, Shape shape) {
      if (shape.min() != null) {
        assertThat(number).as(what).isGreaterThanOrEqualTo(shape.min());
      }
      if (shape.max() != null) {
        assertThat(number).as(what).isLessThanOrEqualTo(shape.max());
      }
    }
  }
}
