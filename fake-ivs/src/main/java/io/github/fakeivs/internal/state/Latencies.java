package io.github.fakeivs.internal.state;

import java.time.Duration;

/**
 * The latencies that a fake simulates.
 *
 * @param start from the connection of an encoder to the start of its stream
 * @param stop from StopStream to the end of the stream
 * @param provisioning from the creation of a recording configuration until it is active
 * @param ingestData from the connection of an encoder until the service knows a part of what it
 *     sends, and once more until it knows all of it
 */
public record Latencies(
    Duration start, Duration stop, Duration provisioning, Duration ingestData) {}
