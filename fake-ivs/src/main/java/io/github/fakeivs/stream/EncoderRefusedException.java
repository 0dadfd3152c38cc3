package io.github.fakeivs.stream;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown to a test when the service refuses its encoder. The message says why and what to do.
 *
 * <p>Only the test, which controls the encoder, gets this exception. The application learns of a
 * refusal from events, if at all.
 *
 * @since 0.1.0
 */
public final class EncoderRefusedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  private final @Nullable String code;

  /**
   * Constructs an exception.
   *
   * @param reason why the encoder is refused
   * @param code the code in the service's event, or null if there is none
   * @param message what is refused, why, and what to do
   */
  public EncoderRefusedException(Reason reason, @Nullable String code, String message) {
    super(Objects.requireNonNull(message, "message"));
    this.reason = Objects.requireNonNull(reason, "reason");
    this.code = code;
  }

  /** {@return why the encoder is refused} */
  public Reason reason() {
    return reason;
  }

  /**
   * {@return the code in the Session Ended or Stream Takeover Failure event, or empty if there is
   * none}
   */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /**
   * The reasons for which an encoder is refused.
   *
   * @since 0.1.0
   */
  public enum Reason {
    /** No channel has the stream key; it never existed or was deleted. */
    UNKNOWN_STREAM_KEY,
    /** The channel has no stream key. */
    NO_STREAM_KEY,
    /** The channel is live, and the encoder has no priority to take the stream over. */
    ALREADY_LIVE,
    /** The encoder sends unencrypted, and the channel does not allow insecure ingest. */
    INSECURE_INGEST,
    /** The encoder sends multitrack video, and the channel does not allow it. */
    MULTITRACK_NOT_ALLOWED,
    /** The encoder sends a single video track, and the channel requires multitrack video. */
    MULTITRACK_REQUIRED,
    /** A video track exceeds the maximum resolution of the channel. */
    MULTITRACK_RESOLUTION,
    /** The account has reached its limit of concurrent streams. */
    CONCURRENT_STREAMS,
    /** The video exceeds the maximum bitrate of the channel. */
    INGEST_BITRATE,
    /** The video exceeds the maximum resolution of the channel. */
    INGEST_RESOLUTION,
    /** The priority does not exceed that of the encoder that sends the stream. */
    TAKEOVER_PRIORITY,
    /** Codecs, resolutions or tracks differ from those of the encoder that sends the stream. */
    TAKEOVER_MEDIA,
    /** The stream has reached its limit of takeovers. */
    TAKEOVER_LIMIT
  }
}
