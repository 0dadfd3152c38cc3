package io.github.fakeivs.internal.validation;

import io.github.fakeivs.internal.wire.SdkMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Checks a request against the table of modelled constraints. */
public final class Validator {

  private Validator() {}

  public static void check(IvsRequest request, Violations violations) {
    checkMembers(null, request, violations);
  }

  static void checkMembers(@Nullable Path parent, SdkPojo structure, Violations violations) {
    for (MemberConstraint member : ModelledConstraints.membersOf(structure)) {
      Path path = parent == null ? Path.of(member.name()) : parent.member(member.name());
      Object value = SdkMembers.member(structure, member.name());
      if (value != null) {
        member.constraint().check(path, value, violations);
      } else if (member.required()) {
        violations.addMissing(path);
      }
    }
  }
}
