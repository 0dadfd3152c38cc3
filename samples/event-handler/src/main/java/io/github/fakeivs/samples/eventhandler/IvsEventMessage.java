package io.github.fakeivs.samples.eventhandler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;

/** An event as Amazon EventBridge delivers it. */
record IvsEventMessage(Instant time, String channelArn, JsonNode detail) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /**
   * Reads an event.
   *
   * @throws IllegalArgumentException if this is not the JSON of an event
   */
  static IvsEventMessage parse(String json) {
    try {
      JsonNode event = MAPPER.readTree(json);
      return new IvsEventMessage(
          Instant.parse(event.required("time").asText()),
          event.path("resources").path(0).asText(),
          event.required("detail"));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException("Not an event of EventBridge: " + json, e);
    }
  }

  /**
   * Returns what happened, such as Stream Start or Recording End, or an empty string. Events of
   * recordings call this member otherwise than those of streams; some events have neither.
   */
  String name() {
    return detail.path("event_name").asText(detail.path("recording_status").asText());
  }

  String streamId() {
    return text("stream_id");
  }

  String text(String member) {
    return detail.required(member).asText();
  }
}
