package io.github.fakeivs.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the detail of an event, in order. Members without a value are left out. */
final class EventDetail {

  private final Map<String, Object> members = new LinkedHashMap<>();

  EventDetail with(String name, @Nullable Object value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  Map<String, Object> build() {
    return Collections.unmodifiableMap(members);
  }
}
