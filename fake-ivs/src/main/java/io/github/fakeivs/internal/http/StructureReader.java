package io.github.fakeivs.internal.http;

import io.github.fakeivs.internal.base.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.utils.builder.Buildable;

/** Reads structures of the service model from JSON, by the SDK's description of their members. */
final class StructureReader {

  private StructureReader() {}

  /**
   * Sets the members of a structure.
   *
   * @param structure the builder of the structure
   * @param json the members of the JSON object
   * @param path the path of the structure, for messages
   * @throws MalformedRequestException if a member has the wrong type
   * @throws UnsupportedOperationException if the SDK does not know a member
   */
  static void read(SdkPojo structure, Map<String, JsonNode> json, String path) {
    Set<String> unknown = new HashSet<>(json.keySet());
    for (SdkField<?> field : structure.sdkFields()) {
      JsonNode value = json.get(field.locationName());
      if (field.location() == MarshallLocation.PAYLOAD && value != null) {
        field.set(structure, value(field, value, path + "." + field.locationName()));
        unknown.remove(field.locationName());
      }
    }
    if (!unknown.isEmpty()) {
      throw new UnsupportedOperationException(
          Text.of(
              "fake-ivs does not support %s.%s, and the AWS SDK on the class path does not know it: remove it from the request.",
              Text.shortened(path), Text.shortened(unknown.iterator().next())));
    }
  }

  private static @Nullable Object value(SdkField<?> field, JsonNode json, String path) {
    MarshallingType<?> type = field.marshallingType();
    if (json.isNull()) {
      return null;
    }
    if (type == MarshallingType.STRING) {
      return require(json.isString(), json, "a string", path).asString();
    }
    if (type == MarshallingType.BOOLEAN) {
      return require(json.isBoolean(), json, "a boolean", path).asBoolean();
    }
    if (type == MarshallingType.INTEGER) {
      return (int) whole(json, Integer.MIN_VALUE, Integer.MAX_VALUE, path);
    }
    if (type == MarshallingType.LONG) {
      return whole(json, Long.MIN_VALUE, Long.MAX_VALUE, path);
    }
    return composed(field, json, path);
  }

  private static Object composed(SdkField<?> field, JsonNode json, String path) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.LIST) {
      return list(field, require(json.isArray(), json, "a list", path).asArray(), path);
    }
    if (type == MarshallingType.MAP) {
      return map(field, require(json.isObject(), json, "an object", path).asObject(), path);
    }
    if (type == MarshallingType.SDK_POJO) {
      SdkPojo structure = field.constructor().get();
      read(structure, require(json.isObject(), json, "an object", path).asObject(), path);
      return ((Buildable) structure).build();
    }
    throw new UnsupportedOperationException(
        Text.of("fake-ivs does not support %s: its type is %s.", Text.shortened(path), type));
  }

  private static List<@Nullable Object> list(SdkField<?> field, List<JsonNode> json, String path) {
    SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
    List<@Nullable Object> list = new ArrayList<>(json.size());
    for (JsonNode item : json) {
      list.add(value(element, item, path + "[" + list.size() + "]"));
    }
    return list;
  }

  private static Map<String, @Nullable Object> map(
      SdkField<?> field, Map<String, JsonNode> json, String path) {
    SdkField<?> entryValue = field.getTrait(MapTrait.class).valueFieldInfo();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    json.forEach((key, item) -> map.put(key, value(entryValue, item, path + "." + key)));
    return map;
  }

  private static long whole(JsonNode json, long min, long max, String path) {
    String kind = max == Integer.MAX_VALUE ? "a whole number of 32 bits" : "a whole number";
    try {
      long number = Long.parseLong(require(json.isNumber(), json, kind, path).asNumber());
      require(number >= min && number <= max, json, kind, path);
      return number;
    } catch (NumberFormatException fractionOrTooGreat) {
      throw malformed(json, kind, path);
    }
  }

  private static JsonNode require(boolean fits, JsonNode json, String kind, String path) {
    if (!fits) {
      throw malformed(json, kind, path);
    }
    return json;
  }

  private static MalformedRequestException malformed(JsonNode json, String kind, String path) {
    return new MalformedRequestException(
        Text.of("%s must be %s, not %s", Text.shortened(path), kind, kindOf(json)));
  }

  /** Does not contain the value of a string, which may be secret. */
  private static String kindOf(JsonNode json) {
    if (json.isString()) {
      return "a string";
    }
    if (json.isNumber()) {
      return "the number " + Text.shortened(json.asNumber());
    }
    if (json.isBoolean()) {
      return "a boolean";
    }
    return json.isArray() ? "a list" : "an object";
  }
}
