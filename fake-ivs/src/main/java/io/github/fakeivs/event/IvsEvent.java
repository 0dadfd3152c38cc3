package io.github.fakeivs.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that Amazon IVS sends to EventBridge: a {@link StreamStateChange}, a {@link
 * StreamHealthChange}, a {@link LimitBreach} or a {@link RecordingStateChange}.
 *
 * <p>Immutable; only the fake creates instances. Two events are equal if all their members are
 * equal.
 *
 * @since 0.1.0
 */
public interface IvsEvent {

  /** {@return the fields around the detail} */
  EventEnvelope envelope();

  /** {@return the detail type, such as {@code IVS Stream State Change}} */
  String detailType();

  /**
   * Returns what happened: the event name, the recording status or the name of the limit, depending
   * on the type of event.
   *
   * @return the name, such as {@code Stream Start}; each type of event defines its names as
   *     constants
   */
  String name();

  /** {@return the name of the channel, or null if the event concerns the whole account} */
  @Nullable String channelName();

  /** {@return the id of the stream, or null if the event concerns the whole account} */
  @Nullable String streamId();

  /** {@return the ARN of the channel, or null if the event concerns the whole account} */
  default @Nullable String channelArn() {
    return resources().isEmpty() ? null : resources().get(0);
  }

  /** {@return the id of the stream, or empty if the event concerns the whole account} */
  Optional<String> stream();

  /**
   * Returns the detail with the names and in the order of the service.
   *
   * @return an unmodifiable map; its values are strings, whole numbers and lists of strings
   */
  Map<String, Object> detail();

  /** {@return the id of the event, in the form of a UUID of no particular version} */
  default String id() {
    return envelope().id();
  }

  /**
   * Returns the time of the event on the fake's clock, in whole seconds as in the service's
   * answers.
   *
   * @return the time
   */
  default Instant time() {
    return envelope().time();
  }

  /** {@return the ARN of the channel, or an empty list if the event concerns the whole account} */
  default List<String> resources() {
    return envelope().resources();
  }

  /**
   * Returns the event as a Lambda function or a queue receives it.
   *
   * @return a JSON object without line breaks
   */
  default String toJson() {
    return EventJson.of(this);
  }
}
