package io.github.fakeivs.internal.playback;

import io.github.fakeivs.internal.state.RecordedAttempt;
import io.github.fakeivs.internal.state.ViewerSession;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.PlaybackRefusal;
import io.github.fakeivs.viewer.Viewer;
import java.time.Instant;
import java.util.Optional;

/** An attempt that has been made, with access to its viewer. */
final class AttemptedPlayback implements PlaybackAttempt {

  private final Viewers viewers;
  private final RecordedAttempt attempt;

  AttemptedPlayback(Viewers viewers, RecordedAttempt attempt) {
    this.viewers = viewers;
    this.attempt = attempt;
  }

  @Override
  public String channelArn() {
    return attempt.channelArn();
  }

  @Override
  public Instant time() {
    return attempt.time();
  }

  @Override
  public Optional<String> origin() {
    return Optional.ofNullable(attempt.origin());
  }

  @Override
  public Optional<String> country() {
    return Optional.ofNullable(attempt.country());
  }

  @Override
  public Optional<String> viewerId() {
    return Optional.ofNullable(attempt.viewerId());
  }

  @Override
  public boolean isAdmitted() {
    return attempt.admitted() != null;
  }

  @Override
  public Viewer viewer() {
    ViewerSession session = attempt.admitted();
    if (session == null) {
      throw new IllegalStateException(
          "There is no viewer, the attempt was refused: " + attempt.refusal());
    }
    return new WatchingViewer(viewers, session);
  }

  @Override
  public PlaybackRefusal refusal() {
    PlaybackRefusal refusal = attempt.refusal();
    if (refusal == null) {
      throw new IllegalStateException("There is no refusal, the viewer was admitted: " + attempt);
    }
    return refusal;
  }

  /** Returns whether the other object is the same attempt, in this fake or in a fork. */
  @Override
  public boolean equals(Object other) {
    return other instanceof AttemptedPlayback that && that.attempt.equals(attempt);
  }

  @Override
  public int hashCode() {
    return attempt.hashCode();
  }

  /** Returns the attempt with its outcome; the format may change. */
  @Override
  public String toString() {
    return "PlaybackAttempt[" + attempt + "]";
  }
}
