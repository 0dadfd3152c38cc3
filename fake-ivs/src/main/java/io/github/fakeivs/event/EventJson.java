package io.github.fakeivs.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** Writes events in the JSON form of EventBridge. */
final class EventJson {

  private EventJson() {}

  static String of(IvsEvent event) {
    EventEnvelope envelope = event.envelope();
    JsonWriter json = JsonWriter.create();
    json.writeStartObject();
    json.writeFieldName("version").writeValue("0");
    json.writeFieldName("id").writeValue(envelope.id());
    json.writeFieldName("detail-type").writeValue(event.detailType());
    json.writeFieldName("source").writeValue("aws.ivs");
    json.writeFieldName("account").writeValue(envelope.account());
    json.writeFieldName("time").writeValue(envelope.time().toString());
    json.writeFieldName("region").writeValue(envelope.region());
    writeMember(json, "resources", envelope.resources());
    json.writeFieldName("detail").writeStartObject();
    event.detail().forEach((name, value) -> writeMember(json, name, value));
    json.writeEndObject();
    json.writeEndObject();
    return new String(json.getBytes(), StandardCharsets.UTF_8);
  }

  private static void writeMember(JsonWriter json, String name, Object value) {
    json.writeFieldName(name);
    if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(item -> json.writeValue(item.toString()));
      json.writeEndArray();
    } else if (value instanceof Long number) {
      json.writeValue(number);
    } else {
      json.writeValue(value.toString());
    }
  }
}
