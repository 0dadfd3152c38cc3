package io.github.fakeivs.internal.operation;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.Refusal;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.Table;
import io.github.fakeivs.internal.wire.Sent;
import io.github.fakeivs.quota.Quota;
import java.time.Instant;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * One call while it is being answered.
 *
 * @param operation what is called
 * @param account who owns what the call may touch
 * @param state what it reads, and changes if it is a changing operation
 * @param now the time of the call
 */
public record Call(IvsOperation operation, Account account, State state, Instant now) {

  /** The resource with this ARN; refuses the call where there is none. */
  <V> V require(Table<V> table, String arn) {
    return table.find(arn).orElseThrow(() -> Refusal.notFound(arn));
  }

  /** Refuses the call where one more of a kind would be one too many. */
  void requireRoom(String kind, int have, Quota quota) {
    int limit = state.quotas().limit(quota);
    if (have >= limit) {
      throw Refusal.quotaExceeded("%s quota exceeded: limit %d".formatted(kind, limit));
    }
  }

  /** Refuses the call where an ARN in the request belongs to another account. */
  public void requireOwnResources(IvsRequest request) {
    for (SdkField<?> field : request.sdkFields()) {
      if (holdsArn(field.memberName())) {
        String arn = Sent.text(request, field.memberName());
        if (!arn.isEmpty()) {
          requireOwn(arn);
        }
      }
    }
  }

  private static boolean holdsArn(String member) {
    return member.equals("arn") || member.endsWith("Arn");
  }

  /** Refuses the call where the ARN belongs to another account. */
  void requireOwn(String arn) {
    if (!account.owns(arn)) {
      throw Refusal.notAuthorized(account.userArn(), operation.operationName(), arn);
    }
  }
}
