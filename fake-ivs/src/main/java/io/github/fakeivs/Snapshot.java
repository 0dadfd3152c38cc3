package io.github.fakeivs;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.State;

/**
 * The state of a fake at one moment: resources, streams, events, the next ids, quotas and time.
 * Does not include recorded calls, fault rules and listeners. Immutable.
 *
 * @see FakeIvs#snapshot()
 * @see FakeIvs#restore(Snapshot)
 * @since 0.1.0
 */
public final class Snapshot {

  private final State state;

  Snapshot(State state) {
    this.state = state;
  }

  /** Returns the state, which must not be changed, only forked. */
  State state() {
    return state;
  }

  /** Throws if this snapshot is of another account or region than the given one. */
  void requireOf(Account account) {
    Account own = state.account();
    if (!own.equals(account)) {
      throw new IllegalArgumentException(
          Text.of(
              "The snapshot is of account %s in %s, but this fake is account %s in %s: restore it to a fake with its own account and region.",
              own.accountId(), own.region(), account.accountId(), account.region()));
    }
  }
}
