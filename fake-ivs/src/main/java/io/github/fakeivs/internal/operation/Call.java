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
 * One call while it is being answered.
 *
 * @param operation what is called
 * @param transaction what it reads, and changes if it is a changing operation
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

  /** Returns the resource with this ARN; the call fails where there is none. */
  <V> V require(Table<V> table, String arn) {
    return table.find(arn).orElseThrow(() -> ServiceFailure.notFound(arn));
  }

  /** Fails the call where one more of a kind would be one too many. */
  void requireRoom(String kind, int have, Quota quota) {
    int limit = state().quotas().limit(quota);
    if (have >= limit) {
      throw ServiceFailure.quotaExceeded(Text.of("%s quota exceeded: limit %d", kind, limit));
    }
  }

  /** Fails the call where the ARN belongs to another account. */
  void requireOwn(String arn) {
    RequestArns.requireOwn(account(), operation, arn);
  }
}
