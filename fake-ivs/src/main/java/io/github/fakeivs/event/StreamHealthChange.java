package io.github.fakeivs.event;

import java.util.Map;
import java.util.Optional;

/**
 * An event that says that a stream stopped receiving data from its encoder, or receives it again.
 *
 * @since 0.1.0
 */
public interface StreamHealthChange extends IvsEvent {

  /** The detail type of these events. */
  String DETAIL_TYPE = "IVS Stream Health Change";

  /** The stream receives no more data. */
  String STARVATION_START = "Starvation Start";

  /** The stream receives data again. */
  String STARVATION_END = "Starvation End";

  /** {@return the name of the channel, or an empty string if it has none} */
  @Override
  String channelName();

  /** {@return the id of the stream} */
  @Override
  String streamId();

  @Override
  default String detailType() {
    return DETAIL_TYPE;
  }

  @Override
  default Optional<String> stream() {
    return Optional.of(streamId());
  }

  @Override
  default Map<String, Object> detail() {
    return new EventDetail()
        .with("event_name", name())
        .with("channel_name", channelName())
        .with("stream_id", streamId())
        .build();
  }
}
