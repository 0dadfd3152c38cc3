package io.github.fakeivs.internal.playback;

import static io.github.fakeivs.viewer.RefusalReason.WRONG_ORIGIN;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.ViewerSession;
import io.github.fakeivs.internal.state.ViewerSession.Ending;
import io.github.fakeivs.viewer.MaximumResolution;
import io.github.fakeivs.viewer.PlaybackRefusal;
import io.github.fakeivs.viewer.Viewer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The handle on the session of a viewer. */
final class WatchingViewer implements Viewer {

  private final Viewers viewers;

  /** The session as it started; the state has its current snapshot. */
  private final ViewerSession session;

  WatchingViewer(Viewers viewers, ViewerSession session) {
    this.viewers = viewers;
    this.session = session;
  }

  @Override
  public String channelArn() {
    return session.channelArn();
  }

  @Override
  public String streamId() {
    return session.streamId();
  }

  @Override
  public Instant startTime() {
    return session.startTime();
  }

  @Override
  public Optional<String> viewerId() {
    return Optional.ofNullable(session.grant().viewerId());
  }

  @Override
  public long sessionVersion() {
    return session.grant().version();
  }

  @Override
  public Optional<MaximumResolution> maximumResolution() {
    return Optional.ofNullable(session.grant().maximumResolution());
  }

  @Override
  public boolean isWatching() {
    return viewers.isWatching(session);
  }

  @Override
  public Optional<Instant> endTime() {
    return viewers.endingOf(session).map(Ending::time);
  }

  @Override
  public Optional<EndReason> endReason() {
    return viewers.endingOf(session).map(Ending::reason);
  }

  @Override
  public void leave() {
    viewers.leave(session);
  }

  @Override
  public Optional<PlaybackRefusal> requestFrom(String origin) {
    Objects.requireNonNull(origin, "origin");
    return request(AllowedOrigins.requireHeader(origin));
  }

  @Override
  public Optional<PlaybackRefusal> requestWithoutOrigin() {
    return request(null);
  }

  private Optional<PlaybackRefusal> request(@Nullable String origin) {
    viewers.requireWatching(session);
    return new AllowedOrigins(
            "the token or policy of the viewer",
            session.grant().strictOrigins(),
            /* strict= */ true)
        .problem(origin)
        .map(problem -> Refusal.later(WRONG_ORIGIN, problem));
  }

  /** Returns whether the other object is the same viewer of the same fake. */
  @Override
  public boolean equals(Object other) {
    return other instanceof WatchingViewer viewer
        && viewer.viewers == viewers
        && viewer.session.identity() == session.identity();
  }

  @Override
  public int hashCode() {
    return session.id().hashCode();
  }

  /** Returns viewer id, channel and whether the viewer is watching; the format may change. */
  @Override
  public String toString() {
    return Text.of(
        "Viewer[%s of %s, %s]",
        viewerId().orElse("without id"), channelArn(), isWatching() ? "watching" : "not watching");
  }
}
