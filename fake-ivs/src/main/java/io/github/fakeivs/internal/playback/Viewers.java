package io.github.fakeivs.internal.playback;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.broadcast.Controls;
import io.github.fakeivs.internal.state.ImportedKey;
import io.github.fakeivs.internal.state.RecordedAttempt;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.ViewerSession;
import io.github.fakeivs.internal.state.ViewerSession.Ending;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.PlaybackAttemptBuilder;
import io.github.fakeivs.viewer.Viewer.EndReason;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.model.Channel;

/** The controls of a test over the viewers of a fake. */
public final class Viewers {

  private final Controls controls;
  private final PlaybackEngine engine;

  public Viewers(Controls controls, PlaybackEngine engine) {
    this.controls = controls;
    this.engine = engine;
  }

  /** Returns a builder of an attempt to watch a channel. */
  public PlaybackAttemptBuilder watch(String channelArn) {
    return new PlaybackAttemptDraft(this, new PlaybackRequest(channelArn, null, null, null));
  }

  /** Returns all attempts, in order. */
  public List<PlaybackAttempt> attempts() {
    return controls.read(state -> state.playbackAttempts().all().toList()).stream()
        .map(attempt -> (PlaybackAttempt) new AttemptedPlayback(this, attempt))
        .toList();
  }

  PlaybackAttempt start(PlaybackRequest request) {
    verifyToken(request);
    RecordedAttempt attempt = controls.change(transaction -> engine.attempt(transaction, request));
    return new AttemptedPlayback(this, attempt);
  }

  /** Without the lock of the state, as this takes long; the token remembers the answers. */
  private void verifyToken(PlaybackRequest request) {
    request
        .readableToken()
        .ifPresent(
            token ->
                TokenSignature.signer(
                    controls.read(state -> keyPairs(state, request.channelArn())), token));
  }

  private static List<ImportedKey> keyPairs(State state, String channelArn) {
    return state.channels().find(channelArn).filter(Channel::authorized).isPresent()
        ? TokenSignature.keyPairs(state)
        : List.of();
  }

  boolean isWatching(ViewerSession session) {
    return controls.read(
        state -> find(state, session).filter(found -> state.endingOf(found).isEmpty()).isPresent());
  }

  Optional<Ending> endingOf(ViewerSession session) {
    return controls.read(state -> state.endingOf(require(state, session)));
  }

  void requireWatching(ViewerSession session) {
    controls.read(state -> requireWatching(state, session));
  }

  void leave(ViewerSession session) {
    controls.run(
        transaction ->
            engine.end(transaction, requireWatching(transaction.state(), session), EndReason.LEFT));
  }

  private static ViewerSession requireWatching(State state, ViewerSession session) {
    ViewerSession found = require(state, session);
    state
        .endingOf(found)
        .ifPresent(
            ending -> {
              throw new IllegalStateException(
                  Text.of(
                      "The session of %s of channel %s ended at %s, because %s. Call watch for another viewer.",
                      name(session), session.channelArn(), ending.time(), cause(ending.reason())));
            });
    return found;
  }

  private static ViewerSession require(State state, ViewerSession session) {
    return find(state, session)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    Text.of(
                        "The fake no longer has %s of channel %s: the fake was reset or restored, or 60 days have passed since the stream ended. Call watch for another viewer.",
                        name(session), session.channelArn())));
  }

  /** Ids are reused when a fake is reset or restored, so the identity must be the same too. */
  private static Optional<ViewerSession> find(State state, ViewerSession session) {
    return state
        .viewerSessions()
        .find(session.id())
        .filter(found -> found.identity() == session.identity());
  }

  private static String name(ViewerSession session) {
    String viewerId = session.grant().viewerId();
    return viewerId == null ? "a viewer without id" : "viewer " + viewerId;
  }

  private static String cause(EndReason reason) {
    return switch (reason) {
      case LEFT -> "the viewer left";
      case STREAM_ENDED -> "the stream ended";
      case REVOKED -> "it was revoked";
    };
  }
}
