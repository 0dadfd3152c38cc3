package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.wire.SdkMembers;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Copies members between structures of the model by name: a summary has a subset of the members of
 * its resource, and an update request has those that it changes.
 */
final class Structures {

  private Structures() {}

  /** Sets each member of the target that is set in the source. */
  static <T extends SdkPojo> T copy(SdkPojo source, T target) {
    for (SdkField<?> field : target.sdkFields()) {
      Object value = SdkMembers.member(source, field.memberName());
      if (value != null) {
        field.set(target, value);
      }
    }
    return target;
  }
}
