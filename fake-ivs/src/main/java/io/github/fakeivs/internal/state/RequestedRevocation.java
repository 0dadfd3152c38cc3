package io.github.fakeivs.internal.state;

import io.github.fakeivs.viewer.ViewerSessionRevocation;
import java.time.Instant;

/**
 * A requested revocation of viewer sessions.
 *
 * @param id the key of the row
 * @param channelArn the ARN of the channel
 * @param viewerId the id of the viewer
 * @param versionsUpTo the highest viewer session version that is revoked
 * @param time when it was requested
 */
public record RequestedRevocation(
    String id, String channelArn, String viewerId, int versionsUpTo, Instant time)
    implements ViewerSessionRevocation, Row {

  @Override
  public String key() {
    return id;
  }

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
