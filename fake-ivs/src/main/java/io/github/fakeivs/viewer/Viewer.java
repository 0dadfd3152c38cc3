package io.github.fakeivs.viewer;

import java.time.Instant;
import java.util.Optional;

/**
 * An admitted viewer of a stream.
 *
 * <p>Started by {@code FakeIvs.watch}. The viewer is counted in the viewerCount of the stream until
 * it leaves, the stream ends, or the application revokes its session. Safe for use by multiple
 * threads.
 *
 * @since 0.1.0
 */
public interface Viewer {

  /** {@return the ARN of the channel} */
  String channelArn();

  /** {@return the id of the stream} */
  String streamId();

  /** {@return when the viewer was admitted, on the fake's clock} */
  Instant startTime();

  /** {@return the viewer id in the token, or empty if there is none} */
  Optional<String> viewerId();

  /** {@return the version of the viewer's session in the token} Defaults to 0. */
  long sessionVersion();

  /** {@return the maximum resolution in the token, or empty if it is not limited} */
  Optional<MaximumResolution> maximumResolution();

  /** {@return whether the viewer is watching} */
  boolean isWatching();

  /**
   * Returns when the viewer stopped watching.
   *
   * @return the time on the fake's clock, or empty if the viewer is watching
   * @throws IllegalStateException if the fake no longer has the viewer
   */
  Optional<Instant> endTime();

  /**
   * Returns why the viewer stopped watching.
   *
   * @return the reason, or empty if the viewer is watching
   * @throws IllegalStateException if the fake no longer has the viewer
   */
  Optional<EndReason> endReason();

  /**
   * Simulates that the viewer stops watching.
   *
   * @throws IllegalStateException if the viewer has stopped watching; the message says when and why
   */
  void leave();

  /**
   * Simulates the next request of the player, for a playlist or a segment, with an Origin header.
   *
   * <p>The header is checked if the token or the playback restriction policy with which the viewer
   * was admitted enforces origins strictly. A refused request does not end the session.
   *
   * @param origin the Origin header
   * @return the refusal, or empty if the request is served
   * @throws IllegalArgumentException if this is not a valid Origin header
   * @throws IllegalStateException if the viewer has stopped watching; the message says when and why
   */
  Optional<PlaybackRefusal> requestFrom(String origin);

  /**
   * Simulates the next request of the player, for a playlist or a segment, without an Origin
   * header.
   *
   * @return the refusal, or empty if the request is served
   * @throws IllegalStateException if the viewer has stopped watching; the message says when and why
   * @see #requestFrom(String)
   */
  Optional<PlaybackRefusal> requestWithoutOrigin();

  /**
   * Why a viewer stopped watching.
   *
   * @since 0.1.0
   */
  enum EndReason {
    /** The viewer left. */
    LEFT,
    /** The stream ended. */
    STREAM_ENDED,
    /** The application revoked the session. */
    REVOKED
  }
}
