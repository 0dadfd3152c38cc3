package io.github.fakeivs.event;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that says that a stream started, ended, failed or was taken over.
 *
 * @since 0.1.0
 */
public interface StreamStateChange extends IvsEvent {

  /** The detail type of these events. */
  String DETAIL_TYPE = "IVS Stream State Change";

  /** An encoder connected. */
  String SESSION_CREATED = "Session Created";

  /** The channel went live. */
  String STREAM_START = "Stream Start";

  /** The channel is no longer live. */
  String STREAM_END = "Stream End";

  /** The encoder is no longer connected. */
  String SESSION_ENDED = "Session Ended";

  /** The stream failed in the service. */
  String STREAM_FAILURE = "Stream Failure";

  /** Another encoder took the stream over. */
  String STREAM_TAKEOVER = "Stream Takeover";

  /** Another encoder was refused when it tried to take the stream over. */
  String STREAM_TAKEOVER_FAILURE = "Stream Takeover Failure";

  /** {@return the name of the channel, or an empty string if it has none} */
  @Override
  String channelName();

  /** {@return the id of the stream} */
  @Override
  String streamId();

  /** {@return why the stream failed, or null if it did not} */
  @Nullable String reason();

  /**
   * {@return the service's code for why a session ended or a takeover failed, or null if it gives
   * none}
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

  /** The code stands before the id of the stream in Session Ended, and after it in others. */
  @Override
  default Map<String, Object> detail() {
    boolean ended = name().equals(SESSION_ENDED);
    return new EventDetail()
        .with("event_name", name())
        .with("channel_name", channelName())
        .with("code", ended ? code() : null)
        .with("stream_id", streamId())
        .with("reason", reason())
        .with("code", ended ? null : code())
        .build();
  }
}
