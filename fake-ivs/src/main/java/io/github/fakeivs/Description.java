package io.github.fakeivs;

import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page that a reader of a failed test needs. */
final class Description {

  private static final int MOST_LINES = 20;
  private static final int LONGEST_LINE = 400;

  private final Account account;
  private final State state;
  private final Instant now;

  Description(Account account, State state, Instant now) {
    this.account = account;
    this.state = state;
    this.now = now;
  }

  String of(List<RecordedCall> calls, List<FaultRule> unusedRules) {
    return Stream.of(
            "Fake Amazon IVS in %s, account %s".formatted(account.region(), account.accountId()),
            "clock: %s, id seed: %d".formatted(now, state.ids().seed()),
            resources(),
            section("live streams", state.liveSessions(null).stream().map(this::line).toList()),
            section("last calls", last(calls).stream().map(RecordedCall::toString).toList()),
            section("last events", lastEvents()),
            section(
                "fault rules that struck nothing",
                unusedRules.stream().map(Object::toString).toList()))
        .collect(Collectors.joining("\n"));
  }

  private String resources() {
    return "resources: %d channels, %d stream keys, %d recording configurations, "
            .formatted(
                state.channels().size(),
                state.streamKeys().size(),
                state.recordingConfigurations().size())
        + "%d playback key pairs, %d playback restriction policies, %d stream sessions"
            .formatted(
                state.playbackKeyPairs().size(),
                state.playbackRestrictionPolicies().size(),
                state.sessions().size());
  }

  private String line(StreamSession session) {
    return "%s '%s', stream %s since %s, %s, %d viewers"
        .formatted(
            session.channelArn(),
            session.channelName(),
            session.streamId(),
            session.startTime(),
            session.health(),
            session.viewers());
  }

  private List<String> lastEvents() {
    return last(state.events().all().stream().toList()).stream()
        .map(event -> "%s %s %s".formatted(event.time(), event.name(), event.resources()))
        .toList();
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
  }

  private static <T> List<T> last(List<T> all) {
    return all.subList(Math.max(0, all.size() - MOST_LINES), all.size());
  }

  private static String section(String title, List<String> lines) {
    if (lines.isEmpty()) {
      return title + ": none";
    }
    return lines.stream()
        .limit(MOST_LINES)
        .map(Description::shortened)
        .collect(Collectors.joining("\n  ", title + ":\n  ", ""));
  }
}
