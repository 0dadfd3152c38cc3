package io.github.fakeivs.internal.playback;

import static io.github.fakeivs.viewer.RefusalReason.OFFLINE;
import static io.github.fakeivs.viewer.RefusalReason.TOO_MANY_VIEWERS;

import io.github.fakeivs.internal.broadcast.Audience;
import io.github.fakeivs.internal.broadcast.KnownResources;
import io.github.fakeivs.internal.state.RecordedAttempt;
import io.github.fakeivs.internal.state.RequestedRevocation;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.state.ViewerSession;
import io.github.fakeivs.internal.state.ViewerSession.Grant;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.viewer.Viewer.EndReason;
import software.amazon.awssdk.services.ivs.model.Channel;

/**
 * Admits or refuses viewers, and ends their sessions. Callers hold the lock of the state.
 *
 * <p>Nothing is done here when a stream ends: the state knows that the sessions of its viewers end
 * with it.
 */
public final class PlaybackEngine {

  private final Audience audience;

  public PlaybackEngine(Audience audience) {
    this.audience = audience;
  }

  /** Decides on an attempt and records it with its outcome. */
  RecordedAttempt attempt(Transaction transaction, PlaybackRequest request) {
    Channel channel = KnownResources.requireChannel(transaction.state(), request.channelArn());
    RecordedAttempt attempt = begin(transaction, channel, request);
    RecordedAttempt outcome = outcome(transaction, attempt, channel, request);
    transaction.state().playbackAttempts().put(outcome);
    return outcome;
  }

  private static RecordedAttempt begin(
      Transaction transaction, Channel channel, PlaybackRequest request) {
    return RecordedAttempt.of(
        Integer.toString(transaction.state().playbackAttempts().size()),
        transaction.now(),
        channel.arn(),
        request.origin(),
        request.country(),
        channel.authorized()
            ? request.readableToken().map(PlaybackToken::viewerId).orElse(null)
            : null);
  }

  private RecordedAttempt outcome(
      Transaction transaction, RecordedAttempt attempt, Channel channel, PlaybackRequest request) {
    try {
      return attempt.admitted(admit(transaction, attempt, channel, request));
    } catch (RefusedException refused) {
      return attempt.refused(refused.refusal());
    }
  }

  private ViewerSession admit(
      Transaction transaction, RecordedAttempt attempt, Channel channel, PlaybackRequest request) {
    State state = transaction.state();
    StreamSession stream = requireLive(state, channel);
    Grant grant =
        channel.authorized()
            ? TokenRules.grant(transaction, request)
            : PolicyRules.grant(state, channel, request);
    if (!audience.add(transaction, stream)) {
      throw new RefusedException(
          TOO_MANY_VIEWERS,
          "The account has %d viewers, and the quota %s is %d: raise it, or let viewers leave.",
          state.viewers(),
          Quota.CONCURRENT_VIEWS,
          state.quotas().limit(Quota.CONCURRENT_VIEWS));
    }
    ViewerSession session =
        new ViewerSession(
            new Object(),
            attempt.id(),
            channel.arn(),
            stream.streamId(),
            transaction.now(),
            grant,
            null);
    state.viewerSessions().put(session);
    return session;
  }

  private static StreamSession requireLive(State state, Channel channel) {
    return state
        .liveSession(channel.arn())
        .orElseThrow(
            () ->
                new RefusedException(
                    OFFLINE,
                    "Channel %s is not live: call goLive first, and advance the clock by the start latency if there is one.",
                    channel.arn()));
  }

  /** Ends the sessions that a revocation names. Later attempts find the revocation in the state. */
  public void revoke(Transaction transaction, RequestedRevocation revocation) {
    State state = transaction.state();
    state.viewerSessionsOf(revocation.channelArn(), revocation.viewerId()).stream()
        .filter(session -> session.grant().version() <= revocation.versionsUpTo())
        .filter(session -> state.endingOf(session).isEmpty())
        .forEach(session -> end(transaction, session, EndReason.REVOKED));
  }

  /** Ends a session that has not ended yet. */
  void end(Transaction transaction, ViewerSession session, EndReason reason) {
    State state = transaction.state();
    state.viewerSessions().put(session.ended(transaction.now(), reason));
    state
        .sessions()
        .find(session.streamId())
        .ifPresent(stream -> audience.remove(transaction, stream));
  }
}
