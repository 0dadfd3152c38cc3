package io.github.fakeivs.internal.state;

import io.github.fakeivs.viewer.ViewerSessionRevocation;
import java.time.Instant;

/**
 * A revocation with an id to keep it by.
 *
 * @param id unique in the account
 * @param channelArn the channel
 * @param viewerId the viewer
 * @param versionsUpTo the greatest version of viewer session that is revoked
 * @param time when it was asked for
 */
public record RequestedRevocation(
    String id, String channelArn, String viewerId, int versionsUpTo, Instant time)
    implements ViewerSessionRevocation {

  @Override
  public String toString() {
    return "ViewerSessionRevocation["
        + viewerId
        + " of "
        + channelArn
        + ", versions up to "
        + versionsUpTo
        + ", "
        + time
        + "]";
  }
}
