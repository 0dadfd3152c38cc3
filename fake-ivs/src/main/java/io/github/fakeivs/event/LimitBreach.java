package io.github.fakeivs.event;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something went beyond a limit of the service.
 *
 * @param envelope what is around the detail; its resources are empty for the limits of an account
 * @param name {@code Ingest Bitrate}, {@code Ingest Resolution}, {@code Concurrent Broadcasts} or
 *     {@code Concurrent Viewers}
 * @param limitValue the limit
 * @param exceededBy how far beyond it
 * @param limitUnit what both are counted in, such as {@code bits per second}
 * @param channelName the channel's name, null for the limits of an account
 * @param streamId the stream, null for the limits of an account
 * @since 0.1.0
 */
public record LimitBreach(
    EventEnvelope envelope,
    String name,
    long limitValue,
    long exceededBy,
    String limitUnit,
    @Nullable String channelName,
    @Nullable String streamId)
    implements IvsEvent {

  @Override
  public String detailType() {
    return "IVS Limit Breach";
  }

  @Override
  public Optional<String> stream() {
    return Optional.ofNullable(streamId);
  }

  @Override
  public Map<String, Object> detail() {
    return new EventDetail()
        .with("limit_name", name)
        .with("limit_value", limitValue)
        .with("exceeded_by", exceededBy)
        .with("limit_unit", limitUnit)
        .with("channel_name", channelName)
        .with("stream_id", streamId)
        .build();
  }
}
