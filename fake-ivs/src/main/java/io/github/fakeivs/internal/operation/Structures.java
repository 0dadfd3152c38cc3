package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.wire.Sent;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Copies members between structures of the model by name, which is how the service relates them: a
 * summary has some members of the resource, an update request those that it changes.
 */
final class Structures {

  private Structures() {}

  /** Sets each member of the target that the source has and that is set there. */
  static <T extends SdkPojo> T copy(SdkPojo source, T target) {
    for (SdkField<?> field : target.sdkFields()) {
      Object value = Sent.member(source, field.memberName());
      if (value != null) {
        field.set(target, value);
      }
    }
    return target;
  }
}
