package io.github.fakeivs.event;

import java.time.Instant;
import java.util.List;

/**
 * What every event has around its detail. Version and source are the same for all: {@code 0} and
 * {@code aws.ivs}.
 *
 * @param id a UUID
 * @param account the account that the event happened in
 * @param time when it happened
 * @param region the region that it happened in
 * @param resources the ARN of the channel, or nothing where the event is about the whole account
 * @since 0.1.0
 */
public record EventEnvelope(
    String id, String account, Instant time, String region, List<String> resources) {}
