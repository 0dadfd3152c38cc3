package io.github.fakeivs.assertj;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.wire.SdkMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.StringUtils;

/** Compares SDK structures by their modelled members. */
final class Members {

  private static final String REDACTED = "=*** Sensitive Data Redacted ***";

  private final List<Difference> differences = new ArrayList<>();

  private Members() {}

  /** Returns all members in which two structures of one type differ. */
  static List<Difference> differences(SdkPojo expected, SdkPojo actual) {
    Members members = new Members();
    for (SdkField<?> field : expected.sdkFields()) {
      members.compareMember("", field, expected, actual);
    }
    return members.differences;
  }

  /** Returns the members in which a structure differs from those that are set in another one. */
  static List<Difference> differencesFromSet(SdkPojo expected, SdkPojo actual) {
    Members members = new Members();
    for (SdkField<?> field : set(expected)) {
      members.compareMember("", field, expected, actual);
    }
    return members.differences;
  }

  /** Returns each member that is set, with its value. */
  static List<String> describe(SdkPojo structure) {
    return set(structure).stream()
        .map(field -> field.memberName() + " = " + text(field, structure))
        .toList();
  }

  private static List<SdkField<?>> set(SdkPojo structure) {
    return structure.sdkFields().stream()
        .filter(field -> SdkMembers.valueOf(field, structure) != null)
        .toList();
  }

  private void compareMember(String prefix, SdkField<?> field, SdkPojo expected, SdkPojo actual) {
    String path = prefix + field.memberName();
    Object expectedValue = SdkMembers.valueOf(field, expected);
    Object actualValue = SdkMembers.valueOf(field, actual);
    if (expectedValue instanceof String || actualValue instanceof String) {
      if (!Objects.equals(expectedValue, actualValue)) {
        differences.add(new Difference(path, text(field, expected), text(field, actual)));
      }
    } else {
      compare(path, expectedValue, actualValue);
    }
  }

  private void compare(String path, @Nullable Object expected, @Nullable Object actual) {
    if (Objects.equals(expected, actual)) {
      return;
    }
    if (expected instanceof SdkPojo structure && actual instanceof SdkPojo other) {
      for (SdkField<?> field : structure.sdkFields()) {
        compareMember(path + ".", field, structure, other);
      }
    } else if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
      compareMaps(path, map, other);
    } else if (expected instanceof List<?> list
        && actual instanceof List<?> other
        && list.size() == other.size()) {
      for (int index = 0; index < list.size(); index++) {
        compare(path + "[" + index + "]", list.get(index), other.get(index));
      }
    } else {
      differences.add(new Difference(path, text(expected), text(actual)));
    }
  }

  private void compareMaps(String path, Map<?, ?> expected, Map<?, ?> actual) {
    Set<Object> keys = new TreeSet<>(expected.keySet());
    keys.addAll(actual.keySet());
    for (Object key : keys) {
      compare(path + "." + key, expected.get(key), actual.get(key));
    }
  }

  /** Returns the text of a member; of one that the SDK keeps out of its own texts, the length. */
  private static String text(SdkField<?> field, SdkPojo structure) {
    Object value = SdkMembers.valueOf(field, structure);
    String redacted = StringUtils.capitalize(field.memberName()) + REDACTED;
    return value != null && structure.toString().contains(redacted)
        ? Text.of("(not shown, %d characters)", value.toString().length())
        : text(value);
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "nothing";
    }
    return value instanceof String ? Text.quoted(value) : Text.shortened(value);
  }
}
