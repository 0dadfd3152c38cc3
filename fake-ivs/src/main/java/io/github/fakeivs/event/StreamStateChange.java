package io.github.fakeivs.event;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream began, ended, failed or was taken over.
 *
 * @since 0.1.0
 */
public interface StreamStateChange extends IvsEvent {

  /** The detail type of these events. */
  String DETAIL_TYPE = "IVS Stream State Change";

  /** An encoder connected. */
  String SESSION_CREATED = "Session Created";

  /** The channel is live. */
  String STREAM_START = "Stream Start";

  /** The channel is no longer live. */
  String STREAM_END = "Stream End";

  /** The encoder is no longer connected. */
  String SESSION_ENDED = "Session Ended";

  /** The service failed to go on with the stream. */
  String STREAM_FAILURE = "Stream Failure";

  /** Another encoder took the stream over. */
  String STREAM_TAKEOVER = "Stream Takeover";

  /** Another encoder tried to take the stream over, and was refused. */
  String STREAM_TAKEOVER_FAILURE = "Stream Takeover Failure";

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

  /**
   * Returns why a stream failed.
   *
   * @return null where none failed
   */
  @Nullable String reason();

  /**
   * Returns why a session ended or a takeover failed, as far as the service says so.
   *
   * @return the service's code, or null
   */
  @Nullable String code();

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
        .with("reason", reason())
        .with("code", code())
        .build();
  }
}
