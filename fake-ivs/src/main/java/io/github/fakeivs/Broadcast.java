package io.github.fakeivs;

import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.StreamSession;
import java.time.Clock;
import java.util.function.BiConsumer;

/**
 * One live stream, from the encoder's end: what a test does to it, the application sees.
 *
 * <p>Got from {@link FakeIvs#goLive(String)}. Safe for use by many threads. Once the stream has
 * ended, whoever ended it, every change through this handle is an {@link IllegalStateException}
 * that says when and why it ended; another {@code goLive} begins another stream.
 *
 * @since 0.1.0
 */
public final class Broadcast {

  private final StateStore store;
  private final BroadcastEngine engine;
  private final Clock clock;
  private final String streamId;
  private final String channelArn;

  Broadcast(StateStore store, BroadcastEngine engine, Clock clock, StreamSession session) {
    this.store = store;
    this.engine = engine;
    this.clock = clock;
    this.streamId = session.streamId();
    this.channelArn = session.channelArn();
  }

  /**
   * The id of the stream, as GetStream tells it.
   *
   * @return {@code st-} and 23 letters and digits
   */
  public String streamId() {
    return streamId;
  }

  /**
   * The channel that is live.
   *
   * @return its ARN
   */
  public String channelArn() {
    return channelArn;
  }

  /**
   * Whether the stream has not ended yet.
   *
   * @return true until the encoder disconnects or the application stops the stream
   */
  public boolean isLive() {
    return session(store.current()).isLive();
  }

  /**
   * Sets how many watch: GetStream and ListStreams tell this count from now on.
   *
   * <p>The real service takes up to 15 seconds to count a viewer and up to a minute to forget one;
   * here the count is what the test says. A new stream has none.
   *
   * @param count zero or more, or -1 for what the service answers when its own count timed out
   * @return this broadcast
   * @throws IllegalArgumentException if the count is less than -1
   * @throws IllegalStateException if the stream has ended
   */
  public Broadcast viewers(long count) {
    if (count < -1) {
      throw new IllegalArgumentException(
          "A stream cannot have %d viewers: give a count from 0 on, or -1 for a count that timed out."
              .formatted(count));
    }
    whileLive((state, session) -> engine.viewers(state, session, count));
    return this;
  }

  /**
   * Disconnects the encoder: the stream ends, and the channel is no longer live when this returns.
   *
   * @throws IllegalStateException if the stream has ended already
   */
  public void disconnect() {
    whileLive(
        (state, session) ->
            engine.end(state, session, clock.instant(), "the encoder disconnected"));
  }

  private void whileLive(BiConsumer<State, StreamSession> change) {
    store.change(
        state -> {
          StreamSession session = session(state);
          requireLive(session);
          change.accept(state, session);
          return session;
        });
  }

  private static void requireLive(StreamSession session) {
    StreamSession.Ending ending = session.ending();
    if (ending != null) {
      throw new IllegalStateException(
          "Stream %s of channel %s ended at %s, because %s. Call goLive for another stream."
              .formatted(session.streamId(), session.channelArn(), ending.time(), ending.cause()));
    }
  }

  private StreamSession session(State state) {
    return state
        .sessions()
        .find(streamId)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The fake no longer knows stream %s of channel %s: its state was replaced after the stream began. Call goLive for another stream."
                        .formatted(streamId, channelArn)));
  }

  /** Names stream, channel and whether it is live; the form may change. */
  @Override
  public String toString() {
    return "Broadcast[%s of %s%s]".formatted(streamId, channelArn, isLive() ? "" : ", ended");
  }
}
