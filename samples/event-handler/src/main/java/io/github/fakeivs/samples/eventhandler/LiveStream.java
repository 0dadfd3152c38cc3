package io.github.fakeivs.samples.eventhandler;

import java.time.Instant;

/** A stream that is on air. */
public record LiveStream(String streamId, String channelArn, Instant startTime) {}
