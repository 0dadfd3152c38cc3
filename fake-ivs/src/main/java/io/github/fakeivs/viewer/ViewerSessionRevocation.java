package io.github.fakeivs.viewer;

import java.time.Instant;

/**
 * A revocation of viewer sessions that the application requested. Immutable; only the fake creates
 * instances.
 *
 * @since 0.1.0
 */
public interface ViewerSessionRevocation {

  /** {@return the ARN of the channel} */
  String channelArn();

  /** {@return the id of the viewer, as the application chose it} */
  String viewerId();

  /** {@return the highest version of the viewer's sessions that is revoked} */
  int versionsUpTo();

  /** {@return the time of the request, on the fake's clock} */
  Instant time();
}
