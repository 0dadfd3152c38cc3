package io.github.fakeivs.event;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event that says that a limit of the service was exceeded.
 *
 * @since 0.1.0
 */
public interface LimitBreach extends IvsEvent {

  /** The detail type of these events. */
  String DETAIL_TYPE = "IVS Limit Breach";

  /** The bitrate of an encoder is too high. */
  String INGEST_BITRATE = "Ingest Bitrate";

  /** The resolution of an encoder is too high. */
  String INGEST_RESOLUTION = "Ingest Resolution";

  /** The account has too many concurrent streams. */
  String CONCURRENT_BROADCASTS = "Concurrent Broadcasts";

  /** The account has too many concurrent viewers. */
  String CONCURRENT_VIEWERS = "Concurrent Viewers";

  /** {@return the limit, inclusive} */
  long limitValue();

  /** {@return the actual value minus the limit} */
  long exceededBy();

  /** {@return the unit of the limit, such as {@code bits per second}} */
  String limitUnit();

  /** {@return the name of the channel, or null if the limit is one of the account} */
  @Override
  @Nullable String channelName();

  /** {@return the id of the stream, or null if the limit is one of the account} */
  @Override
  @Nullable String streamId();

  @Override
  default String detailType() {
    return DETAIL_TYPE;
  }

  @Override
  default Optional<String> stream() {
    return Optional.ofNullable(streamId());
  }

  @Override
  default Map<String, Object> detail() {
    return new EventDetail()
        .with("limit_name", name())
        .with("limit_value", limitValue())
        .with("exceeded_by", exceededBy())
        .with("limit_unit", limitUnit())
        .with("channel_name", channelName())
        .with("stream_id", streamId())
        .build();
  }
}
