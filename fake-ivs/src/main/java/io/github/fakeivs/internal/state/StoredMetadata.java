package io.github.fakeivs.internal.state;

import io.github.fakeivs.stream.TimedMetadata;

/**
 * Metadata with the stream that it was put into.
 *
 * @param id unique in the account
 * @param streamId the stream
 * @param metadata what was put, and when
 */
public record StoredMetadata(String id, String streamId, TimedMetadata metadata) {}
