package io.github.fakeivs.internal.state;

import java.time.Duration;

/**
 * How the fake behaves where the service's own behaviour is a matter of time.
 *
 * @param startLatency between an encoder's connecting and its stream's start
 * @param stopLatency between StopStream and the end of the stream
 * @param provisioningDelay between the creation of a recording configuration and its being ready
 */
public record Settings(Duration startLatency, Duration stopLatency, Duration provisioningDelay) {

  /** All at once. */
  public static final Settings DEFAULTS = new Settings(Duration.ZERO, Duration.ZERO, Duration.ZERO);
}
