package io.github.fakeivs.internal.validation;

import io.github.fakeivs.internal.sdk.Unsupported;
import io.github.fakeivs.internal.wire.SdkMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Checks a request against the table of modelled constraints. */
public final class Validator {

  private Validator() {}

  public static void check(IvsRequest request, Violations violations) {
    checkMembers(null, request, violations);
  }

  static void checkMembers(@Nullable Path parent, SdkPojo structure, Violations violations) {
    List<MemberConstraint> members = ModelledConstraints.membersOf(structure);
    if (structure.sdkFields().size() > members.size()) {
      requireKnown(parent, structure, violations);
    }
    for (MemberConstraint member : members) {
      Path path = Path.of(parent, member.name());
      Object value = SdkMembers.member(structure, member.name());
      if (value != null) {
        member.constraint().check(path, value, violations);
      } else if (member.required()) {
        violations.addMissing(path);
      }
    }
  }

  /** Requires that no member is set that only a newer SDK has: ignoring it would go unnoticed. */
  private static void requireKnown(
      @Nullable Path parent, SdkPojo structure, Violations violations) {
    List<String> known = ModelledConstraints.memberNamesOf(structure);
    for (SdkField<?> field : structure.sdkFields()) {
      String name = field.memberName();
      if (!known.contains(name) && SdkMembers.valueOf(field, structure) != null) {
        throw Unsupported.member(violations.operationName(), Path.of(parent, name).toString());
      }
    }
  }
}
