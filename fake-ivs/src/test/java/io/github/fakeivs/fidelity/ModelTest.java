package io.github.fakeivs.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.call.IvsOperation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/** Operations and structures: the service model, the SDK and {@link IvsOperation} say the same. */
class ModelTest {

  private static final ServiceModel MODEL = ServiceModel.get();

  private static final Map<String, MarshallingType<?>> SCALARS =
      Map.of(
          "string", MarshallingType.STRING,
          "integer", MarshallingType.INTEGER,
          "long", MarshallingType.LONG,
          "boolean", MarshallingType.BOOLEAN,
          "timestamp", MarshallingType.INSTANT);

  private static final Map<String, MarshallLocation> LOCATIONS =
      Map.of(
          "body", MarshallLocation.PAYLOAD,
          "uri", MarshallLocation.PATH,
          "querystring", MarshallLocation.QUERY_PARAM);

  @Test
  void ivsOperation_namesExactlyTheOperationsOfTheModel() {
    assertThat(IvsOperation.values())
        .extracting(IvsOperation::operationName)
        .containsExactlyInAnyOrderElementsOf(
            MODEL.operations().stream().map(ServiceModel.Operation::name).toList())
        .hasSize(35);
  }

  @ParameterizedTest
  @EnumSource
  void ivsOperation_describesTheOperationAsTheModelDoes(IvsOperation operation) {
    ServiceModel.Operation modelled = MODEL.operation(operation.operationName());

    assertThat(operation.requestType().getSimpleName()).isEqualTo(modelled.input());
    assertThat(operation.httpMethod().name()).isEqualTo(modelled.method());
    assertThat(operation.path()).isEqualTo(modelled.uri());
    assertThat(operation.successStatus()).isEqualTo(modelled.status());
    assertThat(operation).hasToString(modelled.name());
  }

  static Stream<ServiceModel.Shape> structures() {
    return Stream.concat(MODEL.requestStructures().stream(), MODEL.responseStructures().stream())
        .distinct();
  }

  /** In an order of its own, which is why the fake's table keeps the model's. */
  @ParameterizedTest
  @MethodSource("structures")
  void sdk_hasTheMembersOfTheModel(ServiceModel.Shape structure) {
    Map<String, SdkField<?>> fields = SdkTypes.empty(structure.name()).sdkFieldNameToField();

    assertThat(fields.keySet())
        .containsExactlyInAnyOrderElementsOf(
            structure.members().stream().map(ServiceModel.Member::name).toList());
    for (ServiceModel.Member member : structure.members()) {
      SdkField<?> field = fields.get(member.name());
      String what = structure + "." + member.name();
      assertThat(field.memberName()).isEqualTo(member.name());
      assertThat(field.locationName()).isEqualTo(member.name());
      assertThat(field.location()).as(what).isEqualTo(LOCATIONS.get(member.location()));
      assertSameType(what, field, member.shape());
    }
  }

  private static void assertSameType(String what, SdkField<?> field, String shapeName) {
    ServiceModel.Shape shape = MODEL.shape(shapeName);
    switch (shape.type()) {
      case "structure" -> {
        assertThat(field.marshallingType()).as(what).isEqualTo(MarshallingType.SDK_POJO);
        assertThat(structureOf(field)).as(what).isEqualTo(shapeName);
      }
      case "list" -> {
        assertThat(field.marshallingType()).as(what).isEqualTo(MarshallingType.LIST);
        ListTrait list = field.getTrait(ListTrait.class);
        assertSameType(what + "[]", list.memberFieldInfo(), shape.element());
      }
      case "map" -> {
        assertThat(field.marshallingType()).as(what).isEqualTo(MarshallingType.MAP);
        MapTrait map = field.getTrait(MapTrait.class);
        assertThat(MODEL.shape(shape.key()).type()).as(what + " keys").isEqualTo("string");
        assertSameType(what + "{}", map.valueFieldInfo(), shape.value());
      }
      default -> assertThat(field.marshallingType()).as(what).isEqualTo(SCALARS.get(shape.type()));
    }
  }

  /** The type whose builder the field makes. */
  private static String structureOf(SdkField<?> field) {
    SdkPojo builder = field.constructor().get();
    return builder.getClass().getEnclosingClass().getSimpleName();
  }

  @Test
  void sdk_hasAnExceptionForEachErrorOfTheModel() {
    List<String> errors =
        MODEL.operations().stream().flatMap(it -> it.errors().stream()).distinct().toList();

    assertThat(errors)
        .hasSize(10)
        .allSatisfy(
            error ->
                assertThat(
                        SdkTypes.empty(error.endsWith("Exception") ? error : error + "Exception")
                            .sdkFields())
                    .extracting(SdkField::memberName)
                    .containsExactlyElementsOf(
                        MODEL.shape(error).members().stream()
                            .map(ServiceModel.Member::name)
                            .toList()));
  }

  @Test
  void everyStructure_isCompared() {
    assertThat(structures()).hasSizeGreaterThan(80);
  }
}
