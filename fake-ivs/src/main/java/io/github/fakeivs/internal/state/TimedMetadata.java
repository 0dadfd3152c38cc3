package io.github.fakeivs.internal.state;

import java.time.Instant;

/**
 * Metadata that an application put into a stream.
 *
 * @param id unique in the account
 * @param streamId the stream
 * @param time when
 * @param payload what
 */
public record TimedMetadata(String id, String streamId, Instant time, String payload) {}
