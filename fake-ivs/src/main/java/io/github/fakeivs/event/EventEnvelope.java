package io.github.fakeivs.event;

import java.time.Instant;
import java.util.List;

/**
 * What every event has around its detail. Version and source are the same for all: {@code 0} and
 * {@code aws.ivs}. Immutable, made by the fake alone.
 *
 * @since 0.1.0
 */
public interface EventEnvelope {

  /**
   * Returns the id of the event.
   *
   * @return a UUID
   */
  String id();

  /**
   * Returns the account that the event happened in.
   *
   * @return twelve digits
   */
  String account();

  /**
   * Returns when it happened.
   *
   * @return the time on the fake's clock
   */
  Instant time();

  /**
   * Returns the region that the event happened in.
   *
   * @return its id, such as us-east-1
   */
  String region();

  /**
   * Returns what the event is about.
   *
   * @return the ARN of the channel, or nothing where the event is about the whole account
   */
  List<String> resources();
}
