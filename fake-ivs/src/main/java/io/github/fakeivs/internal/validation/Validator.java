package io.github.fakeivs.internal.validation;

import io.github.fakeivs.internal.sdk.Unsupported;
import io.github.fakeivs.internal.wire.PerType;
import io.github.fakeivs.internal.wire.SdkMembers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** Checks a request against the table of modelled constraints. */
public final class Validator {

  private static final PerType<Members> MEMBERS = PerType.from(Members::of);

  private Validator() {}

  public static void check(IvsRequest request, Violations violations) {
    checkMembers(null, request, violations);
  }

  static void checkMembers(@Nullable Path parent, SdkPojo structure, Violations violations) {
    Members members = MEMBERS.of(structure);
    requireUnset(members.unknown(), parent, structure, violations);
    for (Member member : members.known()) {
      MemberConstraint line = member.line();
      Object value = SdkMembers.valueOf(member.field(), structure);
      if (value != null) {
        line.constraint().check(Path.of(parent, line.name()), value, violations);
      } else if (line.required()) {
        violations.addMissing(Path.of(parent, line.name()));
      }
    }
  }

  /** Requires that no member is set that only a newer SDK has: ignoring it would go unnoticed. */
  private static void requireUnset(
      List<SdkField<?>> unknown, @Nullable Path parent, SdkPojo structure, Violations violations) {
    for (SdkField<?> field : unknown) {
      if (SdkMembers.valueOf(field, structure) != null) {
        String path = Path.of(parent, field.memberName()).toString();
        throw Unsupported.member(violations.operationName(), path);
      }
    }
  }

  /**
   * The members that the SDK on the class path gives a type.
   *
   * @param known those in the table, in its order
   * @param unknown those that only a newer SDK has
   */
  private record Members(List<Member> known, List<SdkField<?>> unknown) {

    static Members of(SdkPojo structure) {
      List<Member> known = new ArrayList<>();
      List<SdkField<?>> unknown = new ArrayList<>(structure.sdkFields());
      for (MemberConstraint line : ModelledConstraints.membersOf(structure)) {
        SdkField<?> field = SdkMembers.field(structure, line.name());
        if (field != null) {
          known.add(new Member(field, line));
          unknown.remove(field);
        }
      }
      return new Members(List.copyOf(known), List.copyOf(unknown));
    }
  }

  /** A member with its line of the table. */
  private record Member(SdkField<?> field, MemberConstraint line) {}
}
