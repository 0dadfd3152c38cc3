package io.github.fakeivs.viewer;

import java.time.Instant;

/**
 * A revocation of a viewer's sessions that the application asked for. Immutable, made by the fake
 * alone.
 *
 * @since 0.1.0
 */
public interface ViewerSessionRevocation {

  /**
   * Returns the channel.
   *
   * @return its ARN
   */
  String channelArn();

  /**
   * Returns the viewer.
   *
   * @return the id that the application gave the viewer
   */
  String viewerId();

  /**
   * Returns which of the viewer's sessions are revoked.
   *
   * @return the greatest version of a session that is revoked
   */
  int versionsUpTo();

  /**
   * Returns when the application asked for it.
   *
   * @return the time on the fake's clock
   */
  Instant time();
}
