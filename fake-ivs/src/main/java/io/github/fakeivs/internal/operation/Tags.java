package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.SdkMembers;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** The rules for the tags of all types of resource. */
final class Tags {

  private static final String RESERVED_PREFIX = "aws:";

  private Tags() {}

  /** Returns the tags as the SDK sends them, without those that have no value. */
  static Map<String, String> sent(Map<String, String> tags) {
    if (tags.isEmpty()) {
      return Map.of();
    }
    Map<String, String> sent = new LinkedHashMap<>(tags);
    sent.values().removeIf(value -> value == null);
    return sent;
  }

  /** The rule of requests that set tags. Source: the general AWS rules for tags. */
  static void checkNotReserved(IvsRequest request, Violations violations) {
    if (SdkMembers.member(request, "tags") instanceof Map<?, ?> tags) {
      for (Object key : tags.keySet()) {
        if (key != null && tags.get(key) != null && isReserved(key.toString())) {
          violations.add(
              "tags",
              Text.of(
                  "%s must not begin with %s, AWS reserves it", Text.quoted(key), RESERVED_PREFIX));
        }
      }
    }
  }

  private static boolean isReserved(String key) {
    return key.regionMatches(true, 0, RESERVED_PREFIX, 0, RESERVED_PREFIX.length());
  }
}
