package io.github.fakeivs.internal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/**
 * Writes members of SDK structures by name. Members of the same name correspond: a summary has a
 * subset of the members of its resource, and an update request has those that it changes. Members
 * that an older SDK does not have are left out.
 */
public final class Structures {

  /** The members that two types have in common. */
  private static final PerType<PerType<List<Common>>> COMMON =
      PerType.fromFields(source -> PerType.fromFields(target -> common(source, target)));

  private Structures() {}

  /** Sets each member of the target that is set in the source. */
  public static <T extends SdkPojo> T copy(SdkPojo source, T target) {
    for (Common member : COMMON.of(source).of(target)) {
      Object value = SdkMembers.valueOf(member.ofSource(), source);
      if (value != null) {
        member.ofTarget().set(target, value);
      }
    }
    return target;
  }

  private static List<Common> common(List<SdkField<?>> source, List<SdkField<?>> target) {
    List<Common> common = new ArrayList<>();
    for (SdkField<?> ofSource : source) {
      for (SdkField<?> ofTarget : target) {
        if (ofSource.memberName().equals(ofTarget.memberName())) {
          common.add(new Common(ofSource, ofTarget));
        }
      }
    }
    return common;
  }

  /** Returns a structure with the changes that are set in another structure of the same type. */
  public static SdkPojo merged(SdkPojo structure, SdkPojo changes) {
    return built(copy(changes, (SdkPojo) ((ToCopyableBuilder<?, ?>) structure).toBuilder()));
  }

  /** Sets a member, if the SDK has it. */
  public static <T extends SdkPojo> T set(T target, String member, @Nullable Object value) {
    SdkField<?> field = SdkMembers.field(target, member);
    if (field != null) {
      field.set(target, value);
    }
    return target;
  }

  /** Sets a member that is a structure, if the SDK has it, to a structure with given members. */
  public static <T extends SdkPojo> T setStructure(T target, String member, Map<String, ?> values) {
    SdkField<?> field = SdkMembers.field(target, member);
    if (field != null) {
      SdkPojo structure = field.constructor().get();
      values.forEach((name, value) -> set(structure, name, value));
      field.set(target, built(structure));
    }
    return target;
  }

  private static SdkPojo built(SdkPojo builder) {
    return (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
  }

  /** A member of two types. */
  private record Common(SdkField<?> ofSource, SdkField<?> ofTarget) {}
}
