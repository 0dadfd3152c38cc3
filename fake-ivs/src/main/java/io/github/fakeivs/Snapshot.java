package io.github.fakeivs;

import io.github.fakeivs.internal.base.Text;
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

  private final Engine.Origin origin;
  private final State state;

  Snapshot(Engine.Origin origin, State state) {
    this.origin = origin;
    this.state = state;
  }

  /** Returns the state, which must not be changed, only forked. */
  State state() {
    return state;
  }

  /** Throws if this snapshot is of a fake that does not share an origin. */
  void requireOf(Engine.Origin other) {
    if (!origin.equals(other)) {
      throw new IllegalArgumentException(
          Text.of(
              "The snapshot is of another fake, of account %s in %s: restore it to the fake that it was taken of, or to a fork of that.",
              state.account().accountId(), state.account().region()));
    }
  }

  /** Returns the account and the number of channels. The format may change. */
  @Override
  public String toString() {
    return Text.of(
        "Snapshot[%s in %s, %d channels]",
        state.account().accountId(), state.account().region(), state.channels().size());
  }
}
