package io.github.fakeivs.assertj;

import io.github.fakeivs.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a broadcast. Each reads its current state.
 *
 * @see IvsAssertions#assertThat(Broadcast)
 * @since 0.1.0
 */
public class BroadcastAssert extends AbstractStreamAssert<BroadcastAssert, Broadcast> {

  /**
   * Creates assertions about a broadcast.
   *
   * @param actual the broadcast
   */
  public BroadcastAssert(@Nullable Broadcast actual) {
    super(actual, BroadcastAssert.class);
    info.useRepresentation(new IvsRepresentation());
  }

  @Override
  StreamState stream() {
    return StreamState.of(actual);
  }

  /** Verifies that the stream has ended. */
  public BroadcastAssert hasEnded() {
    isNotNull();
    StreamState stream = stream();
    if (!stream.hasEnded()) {
      throw failure("\n%s", stream.mismatch("have ended"));
    }
    return myself;
  }
}
