package io.github.fakeivs.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event of Amazon IVS as EventBridge delivers it: a {@link StreamStateChange}, a {@link
 * StreamHealthChange}, a {@link LimitBreach} or a {@link RecordingStateChange}. Immutable, made by
 * the fake alone; two events are equal if all their members are.
 *
 * @since 0.1.0
 */
public interface IvsEvent {

  /**
   * Returns what every event has around its detail.
   *
   * @return the envelope
   */
  EventEnvelope envelope();

  /**
   * Returns the kind of event, such as {@code IVS Stream State Change}.
   *
   * @return the detail type
   */
  String detailType();

  /**
   * Returns what happened: the event name, the recording status or the name of the limit.
   *
   * @return the name, such as {@code Stream Start}; the types of event have them as constants
   */
  String name();

  /**
   * Returns the stream that the event is about.
   *
   * @return its id, or empty for the limits of a whole account
   */
  Optional<String> stream();

  /**
   * Returns the members of the detail, in the service's names and order.
   *
   * @return an unmodifiable map of strings, whole numbers and lists of strings
   */
  Map<String, Object> detail();

  /**
   * Returns the id of the event.
   *
   * @return a UUID
   */
  default String id() {
    return envelope().id();
  }

  /**
   * Returns when it happened, on the fake's clock.
   *
   * @return the instant; the JSON form has whole seconds
   */
  default Instant time() {
    return envelope().time();
  }

  /**
   * Returns what the event is about.
   *
   * @return the channel's ARN alone, or nothing for the limits of a whole account
   */
  default List<String> resources() {
    return envelope().resources();
  }

  /**
   * Returns the event as a Lambda function or a queue receives it.
   *
   * @return one JSON object without line breaks
   */
  default String toJson() {
    return EventJson.of(this);
  }
}
