package io.github.fakeivs.internal.http;

import io.github.fakeivs.internal.wire.SdkMembers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes structures of the service model as JSON, by the SDK's description of their members. */
final class StructureWriter {

  private final JsonWriter json = JsonWriter.create();

  private StructureWriter() {}

  static SdkBytes write(SdkPojo structure) {
    StructureWriter writer = new StructureWriter();
    writer.structure(structure);
    return SdkBytes.fromByteArrayUnsafe(writer.json.getBytes());
  }

  private void structure(SdkPojo structure) {
    json.writeStartObject();
    for (SdkField<?> field : structure.sdkFields()) {
      Object value = SdkMembers.valueOf(field, structure);
      if (field.location() == MarshallLocation.PAYLOAD && value != null) {
        json.writeFieldName(field.locationName());
        value(field, value);
      }
    }
    json.writeEndObject();
  }

  private void value(SdkField<?> field, Object value) {
    if (value instanceof SdkPojo structure) {
      structure(structure);
    } else if (value instanceof List<?> list) {
      list(field.getTrait(ListTrait.class).memberFieldInfo(), list);
    } else if (value instanceof Map<?, ?> map) {
      map(field.getTrait(MapTrait.class).valueFieldInfo(), map);
    } else if (value instanceof Instant time) {
      time(field, time);
    } else if (value instanceof Boolean truth) {
      json.writeValue(truth.booleanValue());
    } else if (value instanceof Number number) {
      json.writeValue(number.longValue());
    } else {
      json.writeValue(value.toString());
    }
  }

  private void list(SdkField<?> element, List<?> list) {
    json.writeStartArray();
    list.forEach(item -> value(element, item));
    json.writeEndArray();
  }

  private void map(SdkField<?> entryValue, Map<?, ?> map) {
    json.writeStartObject();
    map.forEach(
        (key, item) -> {
          json.writeFieldName(key.toString());
          value(entryValue, item);
        });
    json.writeEndObject();
  }

  private void time(SdkField<?> field, Instant time) {
    TimestampFormatTrait trait = field.getTrait(TimestampFormatTrait.class);
    if (trait != null && trait.format() == TimestampFormatTrait.Format.ISO_8601) {
      json.writeValue(time.toString());
    } else {
      // Seconds since 1970, the default of the protocol.
      json.writeValue(time);
    }
  }
}
