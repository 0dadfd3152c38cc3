package io.github.fakeivs.internal.state;

import java.time.Instant;

/**
 * A revocation of viewer sessions.
 *
 * @param id unique in the account
 * @param channelArn the channel
 * @param viewerId whose sessions
 * @param versionsUpTo the greatest version of viewer session that is revoked
 * @param time when
 */
public record Revocation(
    String id, String channelArn, String viewerId, int versionsUpTo, Instant time) {}
