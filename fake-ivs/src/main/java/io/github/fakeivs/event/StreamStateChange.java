package io.github.fakeivs.event;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream began, ended, failed or was taken over.
 *
 * @param envelope what is around the detail
 * @param name {@code Session Created}, {@code Stream Start}, {@code Stream End}, {@code Session
 *     Ended}, {@code Stream Failure}, {@code Stream Takeover} or {@code Stream Takeover Failure}
 * @param channelName the channel's name, "" where it has none
 * @param streamId the stream
 * @param reason why a stream failed, otherwise null
 * @param code why a session ended or a takeover failed, as far as the service says so
 * @since 0.1.0
 */
public record StreamStateChange(
    EventEnvelope envelope,
    String name,
    String channelName,
    String streamId,
    @Nullable String reason,
    @Nullable String code)
    implements IvsEvent {

  @Override
  public String detailType() {
    return "IVS Stream State Change";
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
        .with("reason", reason)
        .with("code", code)
        .build();
  }
}
