package io.github.fakeivs.viewer;

import java.time.Instant;

/**
 * A revocation of a viewer's sessions that the application asked for.
 *
 * @param channelArn the channel
 * @param viewerId the viewer
 * @param versionsUpTo the greatest version of viewer session that is revoked
 * @param time when, on the fake's clock
 * @since 0.1.0
 */
public record ViewerSessionRevocation(
    String channelArn, String viewerId, int versionsUpTo, Instant time) {}
