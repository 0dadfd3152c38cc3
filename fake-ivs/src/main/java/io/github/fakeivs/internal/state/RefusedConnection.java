package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import io.github.fakeivs.stream.RefusedEncoder;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An encoder that was refused.
 *
 * @param id the key of the row
 * @param time when the encoder tried to connect
 * @param channel the ARN of the channel, or null if unknown
 * @param encoder the encoder
 * @param reason why it was refused
 * @param message what was refused, why, and what to do
 */
public record RefusedConnection(
    String id,
    Instant time,
    @Nullable String channel,
    Encoder encoder,
    Reason reason,
    String message)
    implements RefusedEncoder, Row {

  @Override
  public String key() {
    return id;
  }

  @Override
  public Optional<String> channelArn() {
    return Optional.ofNullable(channel);
  }

  /** Returns the attempt and its outcome in one line. */
  public String line() {
    return Text.of(
        "%s %s -> %s: %s",
        time, Objects.requireNonNullElse(channel, "no channel"), reason, message);
  }

  /** Returns the attempt and its outcome. The format may change. */
  @Override
  public String toString() {
    return Text.of("RefusedEncoder[%s]", line());
  }
}
