package io.github.fakeivs.stream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells an encoder that the service does not take it, and why.
 *
 * <p>Thrown at the test's side only, where the encoder is; the application learns of it by events
 * at most.
 *
 * @since 0.1.0
 */
public final class EncoderRefusedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** Why the encoder was refused. */
  private final Reason reason;

  /** What the service's event carries, if there is one and it carries a code. */
  private final @Nullable String code;

  /**
   * Makes one.
   *
   * @param reason why
   * @param code the code that the service's event carries, or null where it carries none
   * @param message what happened, where, and what to do
   */
  public EncoderRefusedException(Reason reason, @Nullable String code, String message) {
    super(message);
    this.reason = reason;
    this.code = code;
  }

  /**
   * Why the encoder was refused.
   *
   * @return the reason
   */
  public Reason reason() {
    return reason;
  }

  /**
   * The code that the Session Ended or Stream Takeover Failure event carries.
   *
   * @return the code, or empty where there is no event or none with a code
   */
  public Optional<String> code() {
    return Optional.ofNullable(code);
  }

  /**
   * Why an encoder is refused.
   *
   * @since 0.1.0
   */
  public enum Reason {
    /** No channel has this stream key, or no longer. */
    UNKNOWN_STREAM_KEY,
    /** The channel has no stream key to go live with. */
    NO_STREAM_KEY,
    /** The channel is live, and the encoder does not ask to take over. */
    ALREADY_LIVE,
    /** The encoder sends unencrypted, and the channel does not allow it. */
    INSECURE_INGEST,
    /** The encoder sends several tracks of video, and the channel does not take them. */
    MULTITRACK_NOT_ALLOWED,
    /** The encoder sends one track of video, and the channel requires several. */
    MULTITRACK_REQUIRED,
    /** A track of video is larger than the channel takes. */
    MULTITRACK_RESOLUTION,
    /** The account has as many streams as it may have. */
    CONCURRENT_STREAMS,
    /** The priority does not exceed that of the encoder before. */
    TAKEOVER_PRIORITY,
    /** Codec, resolution or tracks differ from those of the encoder before. */
    TAKEOVER_MEDIA,
    /** The stream was taken over as often as it may be. */
    TAKEOVER_LIMIT
  }
}
