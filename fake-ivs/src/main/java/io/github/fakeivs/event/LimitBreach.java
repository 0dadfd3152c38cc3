package io.github.fakeivs.event;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something went beyond a limit of the service.
 *
 * @since 0.1.0
 */
public interface LimitBreach extends IvsEvent {

  /** The detail type of these events. */
  String DETAIL_TYPE = "IVS Limit Breach";

  /** An encoder sends too many bits per second. */
  String INGEST_BITRATE = "Ingest Bitrate";

  /** An encoder sends frames that are too large. */
  String INGEST_RESOLUTION = "Ingest Resolution";

  /** The account has too many streams. */
  String CONCURRENT_BROADCASTS = "Concurrent Broadcasts";

  /** The account has too many viewers. */
  String CONCURRENT_VIEWERS = "Concurrent Viewers";

  /**
   * Returns the limit.
   *
   * @return the greatest value that is allowed
   */
  long limitValue();

  /**
   * Returns how far beyond the limit the value is.
   *
   * @return the value less the limit
   */
  long exceededBy();

  /**
   * Returns what limit and excess are counted in.
   *
   * @return such as {@code bits per second}
   */
  String limitUnit();

  /**
   * Returns the channel's name.
   *
   * @return null for the limits of an account
   */
  @Nullable String channelName();

  /**
   * Returns the stream.
   *
   * @return its id, or null for the limits of an account
   */
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
