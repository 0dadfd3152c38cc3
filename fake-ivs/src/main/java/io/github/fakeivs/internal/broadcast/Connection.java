package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.stream.EncoderRefusedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of an encoder's connecting. A value, not an exception: a refused encoder changes the
 * state too, and that change has to stay.
 *
 * @param session the session whose stream it sends now, or null
 * @param refusal why it was refused, or null
 */
public record Connection(
    @Nullable StreamSession session, @Nullable EncoderRefusedException refusal) {

  static Connection accepted(StreamSession session) {
    return new Connection(session, null);
  }

  static Connection refused(EncoderRefusedException refusal) {
    return new Connection(null, refusal);
  }

  /**
   * Returns the session whose stream the encoder sends now; throws the refusal where there is none.
   */
  public StreamSession sessionOrRefusal() {
    if (refusal != null) {
      throw refusal;
    }
    return Objects.requireNonNull(session, "a connection is either accepted or refused");
  }
}
