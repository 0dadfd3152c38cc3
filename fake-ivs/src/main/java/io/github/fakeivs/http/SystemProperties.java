package io.github.fakeivs.http;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets system properties and restores their previous values. */
final class SystemProperties {

  private final Map<String, String> values;
  private final Map<String, @Nullable String> previous = new HashMap<>();

  SystemProperties(Map<String, String> values) {
    this.values = values;
  }

  void set() {
    values.forEach((name, value) -> previous.put(name, System.setProperty(name, value)));
  }

  void restore() {
    previous.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }
}
