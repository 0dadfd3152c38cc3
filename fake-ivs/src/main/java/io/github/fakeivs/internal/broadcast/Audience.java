package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.quota.Quota;

/**
 * Counts the viewers of a stream: those with sessions of their own, and the others as a number.
 * Sends an event if the limit of the account is crossed.
 */
public final class Audience {

  private final BroadcastEvents events;

  Audience(BroadcastEvents events) {
    this.events = events;
  }

  /** Sets the total; returns false if it is less than the viewers with sessions of their own. */
  public boolean setTotal(Transaction transaction, StreamSession session, long count) {
    if (count >= 0 && count < session.watching()) {
      return false;
    }
    State state = transaction.state();
    long before = state.viewers();
    state.sessions().put(session.toBuilder().viewers(count).build());
    sendEventIfCrossed(transaction, before, state.viewers());
    return true;
  }

  /** Adds a viewer; returns false if the limit of the account is reached. */
  public boolean add(Transaction transaction, StreamSession session) {
    State state = transaction.state();
    long before = state.viewers();
    sendEventIfCrossed(transaction, before, before + 1);
    if (before >= limit(transaction)) {
      return false;
    }
    state.sessions().put(session.toBuilder().viewerJoined().build());
    return true;
  }

  /** Removes a viewer that was added. */
  public void remove(Transaction transaction, StreamSession session) {
    transaction.state().sessions().put(session.toBuilder().viewerLeft().build());
  }

  private void sendEventIfCrossed(Transaction transaction, long before, long after) {
    long limit = limit(transaction);
    if (before <= limit && after > limit) {
      events.accountBreach(transaction, ExceededLimit.concurrentViewers(limit, after));
    }
  }

  private static long limit(Transaction transaction) {
    return transaction.state().quotas().limit(Quota.CONCURRENT_VIEWS);
  }
}
