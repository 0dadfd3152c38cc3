package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.Arn;
import io.github.fakeivs.internal.state.Indexes;
import io.github.fakeivs.internal.state.State;
import java.util.Optional;

/**
 * Explains why a fake does not have what a test names. Often the test has the right name, but not
 * the right fake.
 */
final class MissingResource {

  private final State state;
  private final String kind;
  private final String given;

  MissingResource(State state, String kind, String given) {
    this.state = state;
    this.kind = kind;
    this.given = given;
  }

  IllegalArgumentException exception() {
    String problem =
        channelOfThisName().or(this::otherHome).orElseGet(() -> census(state) + remedy());
    return new IllegalArgumentException(
        Text.of("There is no %s %s in this fake%s", kind, Text.shortened(given), problem));
  }

  private Optional<String> channelOfThisName() {
    return given.isEmpty()
        ? Optional.empty()
        : state
            .channels()
            .where(Indexes.CHANNELS_BY_NAME, given)
            .first()
            .map(
                channel ->
                    Text.of(
                        ": a channel has that name, and its ARN is %s. Give the ARN.",
                        channel.arn()));
  }

  private Optional<String> otherHome() {
    Account own = state.account();
    return Arn.homeOf(given)
        .filter(home -> !home.equals(Arn.home(own.region(), own.accountId())))
        .map(
            home ->
                Text.of(
                    ": the ARN is of %s, and this fake is of %s. Use the fake of that region and account.",
                    home, Arn.home(own.region(), own.accountId())));
  }

  private String remedy() {
    return state.ids().requests() == 0
        ? ": give the code under test this fake's client, or create it with the client first."
        : ": create it with the client first.";
  }

  /** Returns what helps to recognize a fake: how much it contains, and whether it was used. */
  static String census(State state) {
    long calls = state.ids().requests();
    int channels = state.channels().size();
    return Text.of(
        ", which has %s and whose client was %s",
        channels == 1 ? "1 channel" : channels + " channels",
        calls == 0
            ? "never called"
            : calls == 1 ? "called once" : Text.of("called %d times", calls));
  }
}
