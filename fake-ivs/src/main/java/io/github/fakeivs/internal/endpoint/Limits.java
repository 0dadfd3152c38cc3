package io.github.fakeivs.internal.endpoint;

import java.time.Duration;

/**
 * The limits of what an endpoint accepts from a client.
 *
 * @param timeout the time for a request to arrive, and for a response to be read
 * @param bodyBytes the maximum length of a request body
 */
record Limits(Duration timeout, int bodyBytes) {

  static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), 1 << 20);
}
