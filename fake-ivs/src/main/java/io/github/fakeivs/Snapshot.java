package io.github.fakeivs;

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

  private final Account account;
  private final State state;
  private final FakeClock clock;

  Snapshot(Account account, State state, FakeClock clock) {
    this.account = account;
    this.state = state;
    this.clock = clock;
  }

  Account account() {
    return account;
  }

  /** Not to be changed; its forks are. */
  State state() {
    return state;
  }

  FakeClock clock() {
    return clock;
  }
}
