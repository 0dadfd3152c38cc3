package io.github.fakeivs.internal.operation;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.wire.PerType;
import io.github.fakeivs.internal.wire.SdkMembers;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** The ARNs in requests: which members have them, and which account they must be of. */
public final class RequestArns {

  /** The members that name the subject of a request rather than a resource that it refers to. */
  private static final List<String> RESOURCE_MEMBERS = List.of("arn", "channelArn", "resourceArn");

  private static final PerType<List<SdkField<?>>> ARN_FIELDS =
      PerType.fields(field -> holdsArn(field.memberName()));

  private RequestArns() {}

  /**
   * Returns the ARN of the resource that a request is about, or an empty string if it names none.
   */
  public static String resourceOf(IvsRequest request) {
    for (String member : RESOURCE_MEMBERS) {
      String arn = SdkMembers.text(request, member);
      if (!arn.isEmpty()) {
        return arn;
      }
    }
    return "";
  }

  /** Throws a failure if a request contains an ARN of another account. */
  public static void requireOwn(Account account, IvsOperation operation, IvsRequest request) {
    for (SdkField<?> field : ARN_FIELDS.of(request)) {
      Object arn = SdkMembers.valueOf(field, request);
      if (arn != null && !arn.toString().isEmpty()) {
        requireOwn(account, operation, arn.toString());
      }
    }
  }

  private static boolean holdsArn(String member) {
    return member.equals("arn") || member.endsWith("Arn");
  }

  /** Throws a failure if an ARN is one of another account. */
  static void requireOwn(Account account, IvsOperation operation, String arn) {
    if (!account.owns(arn)) {
      throw ServiceFailure.notAuthorized(account.userArn(), operation.operationName(), arn);
    }
  }
}
