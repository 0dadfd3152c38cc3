package io.github.fakeivs.event;

import java.util.Map;
import java.util.Optional;

/**
 * A stream no longer gets data from its encoder, or gets it again.
 *
 * @param envelope what is around the detail
 * @param name {@code Starvation Start} or {@code Starvation End}
 * @param channelName the channel's name, "" where it has none
 * @param streamId the stream
 * @since 0.1.0
 */
public record StreamHealthChange(
    EventEnvelope envelope, String name, String channelName, String streamId) implements IvsEvent {

  @Override
  public String detailType() {
    return "IVS Stream Health Change";
  }

  @Override
  public Optional<String> stream() {
    return Optional.of(streamId);
  }

  @Override
  public Map<String, Object> detail() {
    return new EventDetail()
        .with("event_name", name)
        .with("channel_name", channelName)
        .with("stream_id", streamId)
        .build();
  }
}
