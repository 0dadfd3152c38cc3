package io.github.fakeivs.internal.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** The members of a structure as the SDK would send them. */
public final class Sent {

  private Sent() {}

  /** The value of a member, or null if it has none: an unset list or map is not sent. */
  public static @Nullable Object member(SdkPojo structure, String name) {
    Map<String, SdkField<?>> fields = structure.sdkFieldNameToField();
    SdkField<?> field = fields.get(name);
    Object value = field == null ? null : field.getValueOrDefault(structure);
    return field == null || value == null || isUnset(value) || isEmptyQuery(field, value)
        ? null
        : value;
  }

  private static boolean isUnset(Object value) {
    return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
  }

  /** A query has one parameter for each element, so that no element leaves no trace of the list. */
  private static boolean isEmptyQuery(SdkField<?> field, Object value) {
    return field.location() == MarshallLocation.QUERY_PARAM
        && value instanceof List<?> list
        && list.isEmpty();
  }

  /** The text of a member, or "" if it has none. */
  public static String text(SdkPojo structure, String name) {
    Object value = member(structure, name);
    return value == null ? "" : value.toString();
  }
}
