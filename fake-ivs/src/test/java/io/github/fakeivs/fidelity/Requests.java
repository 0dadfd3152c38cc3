package io.github.fakeivs.fidelity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Builds the SDK's requests from plain maps, lists, strings and numbers. */
final class Requests {

  private Requests() {}

  static IvsRequest build(ServiceModel.Operation operation, Map<String, ?> members) {
    return (IvsRequest) structure((SdkPojo) SdkTypes.builder(operation.input()), members);
  }

  private static Object structure(SdkPojo builder, Map<String, ?> members) {
    members.forEach(
        (name, value) -> {
          SdkField<?> field = builder.sdkFieldNameToField().get(name);
          field.set(builder, converted(field, value));
        });
    return ((SdkBuilder<?, ?>) builder).build();
  }

  private static Object converted(SdkField<?> field, Object value) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return structure(field.constructor().get(), members(value));
    }
    if (type == MarshallingType.LIST) {
      SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
      return ((List<?>) value).stream().map(item -> converted(element, item)).toList();
    }
    if (type == MarshallingType.MAP) {
      SdkField<?> entryValue = field.getTrait(MapTrait.class).valueFieldInfo();
      Map<String, Object> map = new LinkedHashMap<>();
      members(value).forEach((key, item) -> map.put(key, converted(entryValue, item)));
      return map;
    }
    return type == MarshallingType.INTEGER ? Math.toIntExact((Long) value) : value;
  }

  @SuppressWarnings("unchecked") // Whoever writes a structure or map here writes string keys.
  private static Map<String, Object> members(Object value) {
    return (Map<String, Object>) value;
  }
}
