package io.github.fakeivs.event;

import java.util.Map;
import java.util.Optional;

/**
 * A stream no longer gets data from its encoder, or gets it again.
 *
 * @since 0.1.0
 */
public interface StreamHealthChange extends IvsEvent {

  /** The detail type of these events. */
  String DETAIL_TYPE = "IVS Stream Health Change";

  /** No more data comes. */
  String STARVATION_START = "Starvation Start";

  /** Data comes again. */
  String STARVATION_END = "Starvation End";

  /**
   * Returns the channel's name.
   *
   * @return "" where it has none
   */
  String channelName();

  /**
   * Returns the stream.
   *
   * @return its id
   */
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
