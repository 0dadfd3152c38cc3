package io.github.fakeivs.internal.wire;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** The members of a structure as the SDK would send them. */
public final class Sent {

  private Sent() {}

  /** The value of a member, or null if it has none: an unset list or map is not sent. */
  public static @Nullable Object member(SdkPojo structure, String name) {
    // Not by sdkFieldNameToField(), which older SDKs have not.
    for (SdkField<?> field : structure.sdkFields()) {
      if (field.memberName().equals(name)) {
        return valueOf(field, structure);
      }
    }
    return null;
  }

  /** The value of a field in a structure, or null if it has none. */
  public static @Nullable Object valueOf(SdkField<?> field, SdkPojo structure) {
    Object value = field.getValueOrDefault(structure);
    boolean unset = value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    return unset ? null : value;
  }

  /** The text of a member, or "" if it has none. */
  public static String text(SdkPojo structure, String name) {
    Object value = member(structure, name);
    return value == null ? "" : value.toString();
  }
}
