package io.github.fakeivs;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.State;

/**
 * What a fake was at one moment: its resources, streams, events, ids to come, quotas and time.
 *
 * <p>Got from {@link FakeIvs#snapshot()}, given to {@link FakeIvs#restore(Snapshot)} as often as
 * one likes: it never changes. Calls, fault rules and listeners are not part of it.
 *
 * @since 0.1.0
 */
public final class Snapshot {

  private final State state;

  Snapshot(State state) {
    this.state = state;
  }

  /** Not to be changed; its forks are. */
  State state() {
    return state;
  }

  /** Refuses to be restored to another account or region. */
  void requireOf(Account account) {
    Account own = state.account();
    if (!own.equals(account)) {
      throw new IllegalArgumentException(
          Text.of(
              "The snapshot is of account %s in %s, this fake is account %s in %s: restore it to a fake of its own account and region.",
              own.accountId(), own.region(), account.accountId(), account.region()));
    }
  }
}
