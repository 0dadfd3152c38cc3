package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.stream.EncoderRefusedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The result of an encoder's attempt to connect. A value rather than an exception, because a
 * refused encoder changes the state too, and that change must be kept.
 *
 * @param session the session that the encoder now sends to, or null
 * @param refusal why the encoder was refused, or null
 */
public record Connection(
    @Nullable StreamSession session, @Nullable EncoderRefusedException refusal) {

  static Connection accepted(StreamSession session) {
    return new Connection(session, null);
  }

  static Connection refused(EncoderRefusedException refusal) {
    return new Connection(null, refusal);
  }

  /** Returns the session, or throws the refusal. */
  public StreamSession sessionOrRefusal() {
    if (refusal != null) {
      throw refusal;
    }
    return Objects.requireNonNull(session, "a connection is either accepted or refused");
  }
}
