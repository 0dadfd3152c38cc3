package io.github.fakeivs;

import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fault.FaultRule;
import io.github.fakeivs.internal.base.Secrets;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.RefusedConnection;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.state.ViewerSession;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Describes a fake for the reader of a failed test. */
final class Description {

  private static final int MAX_LINES = 20;
  private static final int MAX_CHANNELS = 10;

  /**
   * Applies to a request and to its outcome separately, so that a long request does not hide the
   * outcome.
   */
  private static final int MAX_PART_LENGTH = 300;

  private final Engine engine;
  private final State state;
  private final Instant now;

  Description(Engine engine, Transaction transaction) {
    this.engine = engine;
    this.state = transaction.state();
    this.now = transaction.now();
  }

  String text() {
    List<RecordedCall> calls = engine.calls.all();
    List<String> liveStreams = state.liveSessions(null).stream().map(this::line).toList();
    List<String> watching = watching();
    List<IvsEvent> events = state.events().all().stream().toList();
    List<FaultRule> unusedRules = engine.faults.unused();
    return Stream.of(
            settings(),
            resources(),
            section("channels", channels(), state.channels().size()),
            section("live streams", first(liveStreams), liveStreams.size()),
            lastOf("refused encoders", refusedEncoders()),
            section("viewers", first(watching), watching.size()),
            lastOf("refused viewers", refusedViewers()),
            section("last calls", last(calls).stream().map(this::line).toList(), calls.size())
                + dropped(engine.calls.dropped()),
            section("last events", last(events).stream().map(this::line).toList(), events.size())
                + dropped(state.droppedEvents()),
            section(
                "fault rules that matched no call",
                first(unusedRules.stream().map(Object::toString).toList()),
                unusedRules.size()),
            held())
        .filter(section -> !section.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private List<String> watching() {
    return state.viewerSessions().all().newestFirst().stream()
        .filter(session -> state.endingOf(session).isEmpty())
        .map(this::line)
        .toList();
  }

  private List<String> refusedEncoders() {
    return state.refusedConnections().all().stream().map(RefusedConnection::line).toList();
  }

  private List<String> refusedViewers() {
    return state.playbackAttempts().all().stream()
        .filter(attempt -> attempt.refusal() != null)
        .map(Object::toString)
        .toList();
  }

  private String settings() {
    return Text.of(
        "Fake Amazon IVS in %s, account %s\nclock: %s, %s\nid seed: %d, call rates: %s",
        state.account().region(),
        state.account().accountId(),
        now,
        state.time().isStopped() ? "frozen" : "follows the system clock",
        state.ids().seed(),
        engine.callRates());
  }

  private String resources() {
    return Text.of(
            "resources: %d channels, %d stream keys, %d recording configurations, ",
            state.channels().size(),
            state.streamKeys().size(),
            state.recordingConfigurations().size())
        + Text.of(
            "%d playback key pairs, %d playback restriction policies, %d stream sessions",
            state.playbackKeyPairs().size(),
            state.playbackRestrictionPolicies().size(),
            state.sessions().size());
  }

  private List<String> channels() {
    return state.channels().all().stream()
        .limit(MAX_CHANNELS)
        .map(
            channel ->
                Text.of(
                    "%s '%s', %s",
                    channel.arn(),
                    channel.name(),
                    state.liveSession(channel.arn()).isPresent() ? "live" : "idle"))
        .toList();
  }

  private String held() {
    int events = engine.publisher.held().size();
    int calls = engine.asyncCaller.inFlight().size();
    return events + calls == 0
        ? ""
        : Text.of("held back: %d events, %d asynchronous calls", events, calls);
  }

  private String line(StreamSession session) {
    return Text.of(
        "%s '%s', stream %s since %s, %s, %d viewers",
        session.channelArn(),
        session.channelName(),
        session.streamId(),
        session.startTime(),
        session.health(),
        session.viewers());
  }

  private String line(ViewerSession session) {
    String viewerId = session.grant().viewerId();
    return Text.of(
        "%s, viewer id %s, version %d, since %s",
        session.channelArn(),
        viewerId == null ? "none" : viewerId,
        session.grant().version(),
        session.startTime());
  }

  private String line(RecordedCall call) {
    String outcome =
        call.exception()
            .map(Object::toString)
            .orElseGet(() -> call.response().map(Object::toString).orElse(""));
    return Text.of("%s %s -> %s", call.time(), shortened(call.request()), shortened(outcome));
  }

  private String line(IvsEvent event) {
    return Text.of("%s %s %s", event.time(), event.name(), event.resources());
  }

  /** Returns a part as a single line, cut to the maximum length. */
  private static String shortened(Object part) {
    String line = Secrets.masked(part.toString()).replaceAll("\\s+", " ");
    return line.length() <= MAX_PART_LENGTH ? line : line.substring(0, MAX_PART_LENGTH) + "…";
  }

  private static String dropped(long number) {
    return number == 0 ? "" : Text.of("\n  (%d older ones are no longer kept)", number);
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MAX_LINES, all.size()));
  }

  private static <T> List<T> last(List<T> all) {
    return all.subList(Math.max(0, all.size() - MAX_LINES), all.size());
  }

  private static String lastOf(String what, List<String> all) {
    return section("last " + what, last(all), all.size());
  }

  private static String section(String title, List<String> lines, int all) {
    if (lines.isEmpty()) {
      return title + ": none";
    }
    String count = lines.size() < all ? Text.of(", %d of %d", lines.size(), all) : "";
    return lines.stream().collect(Collectors.joining("\n  ", title + count + ":\n  ", ""));
  }
}
