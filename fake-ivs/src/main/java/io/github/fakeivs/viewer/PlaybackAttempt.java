package io.github.fakeivs.viewer;

import java.time.Instant;
import java.util.Optional;

/**
 * An attempt to watch a channel, with its outcome: a {@link Viewer} or a {@link PlaybackRefusal}.
 *
 * <p>Immutable; only the fake creates instances. It does not contain the playback token.
 *
 * @since 0.1.0
 */
public interface PlaybackAttempt {

  /** {@return the ARN of the channel} */
  String channelArn();

  /** {@return the time of the attempt, on the fake's clock} */
  Instant time();

  /** {@return the Origin header of the request, or empty if there was none} */
  Optional<String> origin();

  /** {@return the country of the viewer, or empty if the service could not determine it} */
  Optional<String> country();

  /**
   * {@return the viewer id in the token, whether the token was accepted or not; empty if it has
   * none, could not be read, or was ignored}
   */
  Optional<String> viewerId();

  /** {@return whether the viewer was admitted} */
  boolean isAdmitted();

  /**
   * Returns the admitted viewer.
   *
   * @return the viewer, whose session may have ended since
   * @throws IllegalStateException if the attempt was refused; the message has the reason
   */
  Viewer viewer();

  /**
   * Returns the refusal of the attempt.
   *
   * @return the refusal
   * @throws IllegalStateException if the viewer was admitted
   */
  PlaybackRefusal refusal();
}
