package io.github.fakeivs.event;

import java.time.Instant;
import java.util.List;

/**
 * The fields of an event around its detail, as far as they differ between events: the version is
 * always {@code 0} and the source {@code aws.ivs}. Immutable; only the fake creates instances.
 *
 * @since 0.1.0
 */
public interface EventEnvelope {

  /** {@return the id of the event, in the form of a UUID of no particular version} */
  String id();

  /** {@return the id of the account, twelve digits} */
  String account();

  /** {@return the time of the event on the fake's clock, in whole seconds} */
  Instant time();

  /** {@return the id of the region, such as {@code us-east-1}} */
  String region();

  /** {@return the ARN of the channel, or an empty list if the event concerns the whole account} */
  List<String> resources();
}
