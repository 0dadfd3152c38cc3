package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.Sent;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** What holds for the tags of every kind of resource. */
final class Tags {

  private static final String RESERVED_PREFIX = "aws:";

  private Tags() {}

  /** The tags as they arrive: the SDK leaves out those without a value. */
  static Map<String, String> sent(Map<String, String> tags) {
    Map<String, String> sent = new LinkedHashMap<>(tags);
    sent.values().removeIf(value -> value == null);
    return sent;
  }

  /** The rule for requests that set tags. Source: the general rules of AWS for tags. */
  static void checkNotReserved(IvsRequest request, Violations violations) {
    if (Sent.member(request, "tags") instanceof Map<?, ?> tags) {
      for (Object key : tags.keySet()) {
        if (key != null && tags.get(key) != null && isReserved(key.toString())) {
          violations.add(
              "tags",
              Text.of("'%s' must not begin with %s, AWS reserves it", key, RESERVED_PREFIX));
        }
      }
    }
  }

  private static boolean isReserved(String key) {
    return key.regionMatches(true, 0, RESERVED_PREFIX, 0, RESERVED_PREFIX.length());
  }
}
