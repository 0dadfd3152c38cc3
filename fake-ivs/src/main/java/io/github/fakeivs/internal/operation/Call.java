package io.github.fakeivs.internal.operation;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.Table;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.quota.Quota;
import java.time.Instant;

/**
 * A call that is being carried out.
 *
 * @param operation the operation
 * @param transaction the state to read, and to change if the operation changes it
 */
public record Call(IvsOperation operation, Transaction transaction) {

  State state() {
    return transaction.state();
  }

  Account account() {
    return transaction.account();
  }

  Instant now() {
    return transaction.now();
  }

  /** Returns the resource with an ARN, or throws a failure if it does not exist. */
  <V> V require(Table<V> table, String arn) {
    return table.find(arn).orElseThrow(() -> ServiceFailure.notFound(arn));
  }

  /** Throws a failure if a quota is used up. */
  void requireRoom(String kind, int have, Quota quota) {
    int limit = state().quotas().limit(quota);
    if (have >= limit) {
      throw ServiceFailure.quotaExceeded(Text.of("%s quota exceeded: limit %d", kind, limit));
    }
  }

  /** Throws a failure if an ARN is one of another account. */
  void requireOwn(String arn) {
    RequestArns.requireOwn(account(), operation, arn);
  }
}
