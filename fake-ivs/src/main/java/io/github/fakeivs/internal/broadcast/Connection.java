package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.stream.EncoderRefusedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of an encoder's connecting. A value, not an exception: a refused encoder changes the
 * state too, and that change has to stay.
 *
 * @param streamId the stream that it sends now, or null
 * @param refusal why it was refused, or null
 */
public record Connection(@Nullable String streamId, @Nullable EncoderRefusedException refusal) {

  static Connection accepted(String streamId) {
    return new Connection(streamId, null);
  }

  static Connection refused(EncoderRefusedException refusal) {
    return new Connection(null, refusal);
  }

  /** The stream that the encoder sends now; throws the refusal where there is none. */
  public String streamIdOrRefusal() {
    if (refusal != null) {
      throw refusal;
    }
    return Objects.requireNonNull(streamId, "a connection is either accepted or refused");
  }
}
