package io.github.fakeivs.internal.operation;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.wire.Sent;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** The ARNs in requests: which members they are in, and whose they must be. */
public final class RequestArns {

  /** The members that name what a request is about, rather than what that refers to. */
  private static final List<String> RESOURCE_MEMBERS = List.of("arn", "channelArn", "resourceArn");

  private RequestArns() {}

  /** Returns the ARN of the resource that a request is about, or "" where it names none. */
  public static String resourceOf(IvsRequest request) {
    for (String member : RESOURCE_MEMBERS) {
      String arn = Sent.text(request, member);
      if (!arn.isEmpty()) {
        return arn;
      }
    }
    return "";
  }

  /** Fails a call where an ARN in its request belongs to another account. */
  public static void requireOwn(Account account, IvsOperation operation, IvsRequest request) {
    for (SdkField<?> field : request.sdkFields()) {
      if (holdsArn(field.memberName())) {
        String arn = Sent.text(request, field.memberName());
        if (!arn.isEmpty()) {
          requireOwn(account, operation, arn);
        }
      }
    }
  }

  private static boolean holdsArn(String member) {
    return member.equals("arn") || member.endsWith("Arn");
  }

  /** Fails a call where an ARN belongs to another account. */
  static void requireOwn(Account account, IvsOperation operation, String arn) {
    if (!account.owns(arn)) {
      throw ServiceFailure.notAuthorized(account.userArn(), operation.operationName(), arn);
    }
  }
}
