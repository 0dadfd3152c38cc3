package io.github.fakeivs.stream;

import java.time.Instant;
import java.util.Optional;

/**
 * An encoder that the service refused, and why. Immutable; only the fake creates instances. It does
 * not contain the value of the stream key.
 *
 * @see Encoder.Builder#reconnectsAfter(java.time.Duration)
 * @since 0.1.0
 */
public interface RefusedEncoder {

  /** {@return when the encoder tried to connect, on the fake's clock} */
  Instant time();

  /**
   * {@return the ARN of the channel, or empty if the encoder connected with a stream key that no
   * channel has}
   */
  Optional<String> channelArn();

  /** {@return the encoder} */
  Encoder encoder();

  /** {@return why the encoder was refused} */
  EncoderRefusedException.Reason reason();

  /** {@return what was refused, why, and what to do} */
  String message();
}
