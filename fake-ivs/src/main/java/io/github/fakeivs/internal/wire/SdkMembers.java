package io.github.fakeivs.internal.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Reads the members of SDK structures as the SDK would send them. */
public final class SdkMembers {

  // Not sdkFieldNameToField(), which older SDKs do not have.
  private static final PerType<Map<String, SdkField<?>>> FIELDS =
      PerType.fromFields(SdkMembers::byName);

  private SdkMembers() {}

  private static Map<String, SdkField<?>> byName(List<SdkField<?>> fields) {
    Map<String, SdkField<?>> byName = new HashMap<>();
    fields.forEach(field -> byName.put(field.memberName(), field));
    return byName;
  }

  /** Returns the field of a member, or null if the structure has no such member. */
  public static @Nullable SdkField<?> field(SdkPojo structure, String name) {
    return FIELDS.of(structure).get(name);
  }

  /**
   * Returns the value of a member, or null if it is not set; an unset list or map is null as well.
   */
  public static @Nullable Object member(SdkPojo structure, String name) {
    SdkField<?> field = field(structure, name);
    return field == null ? null : valueOf(field, structure);
  }

  /** Returns the value of a field, or null if it is not set. */
  public static @Nullable Object valueOf(SdkField<?> field, SdkPojo structure) {
    Object value = field.getValueOrDefault(structure);
    boolean unset = value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    return unset ? null : value;
  }

  /** Returns the text of a member, or an empty string if it is not set. */
  public static String text(SdkPojo structure, String name) {
    Object value = member(structure, name);
    return value == null ? "" : value.toString();
  }
}
