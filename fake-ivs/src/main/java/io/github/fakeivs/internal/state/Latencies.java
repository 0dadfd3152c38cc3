package io.github.fakeivs.internal.state;

import java.time.Duration;

/**
 * How long the fake takes where the service takes its time.
 *
 * @param start between an encoder's connecting and its stream's start
 * @param stop between StopStream and the end of the stream
 * @param provisioning between the creation of a recording configuration and its being ready
 */
public record Latencies(Duration start, Duration stop, Duration provisioning) {}
