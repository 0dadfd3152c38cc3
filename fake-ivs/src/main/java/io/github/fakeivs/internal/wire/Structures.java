package io.github.fakeivs.internal.wire;

import java.util.Map;
import java.util.Optional;
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

  private Structures() {}

  /** Sets each member of the target that is set in the source. */
  public static <T extends SdkPojo> T copy(SdkPojo source, T target) {
    for (SdkField<?> field : target.sdkFields()) {
      Object value = SdkMembers.member(source, field.memberName());
      if (value != null) {
        field.set(target, value);
      }
    }
    return target;
  }

  /** Returns a structure with the changes that are set in another structure of the same type. */
  public static SdkPojo merged(SdkPojo structure, SdkPojo changes) {
    return built(copy(changes, (SdkPojo) ((ToCopyableBuilder<?, ?>) structure).toBuilder()));
  }

  /** Sets a member, if the SDK has it. */
  public static <T extends SdkPojo> T set(T target, String member, @Nullable Object value) {
    field(target, member).ifPresent(field -> field.set(target, value));
    return target;
  }

  /** Sets a member that is a structure, if the SDK has it, to a structure with given members. */
  public static <T extends SdkPojo> T setStructure(T target, String member, Map<String, ?> values) {
    field(target, member)
        .ifPresent(
            field -> {
              SdkPojo structure = field.constructor().get();
              values.forEach((name, value) -> set(structure, name, value));
              field.set(target, built(structure));
            });
    return target;
  }

  private static Optional<SdkField<?>> field(SdkPojo structure, String member) {
    for (SdkField<?> field : structure.sdkFields()) {
      if (field.memberName().equals(member)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static SdkPojo built(SdkPojo builder) {
    return (SdkPojo) ((SdkBuilder<?, ?>) builder).build();
  }
}
