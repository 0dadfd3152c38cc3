package io.github.fakeivs;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import io.github.fakeivs.internal.broadcast.Controls;
import io.github.fakeivs.internal.operation.SessionViews;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.TimedMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.model.StreamHealth;

/**
 * One stream, from the encoder's end: what a test does to it, the application sees.
 *
 * <p>Got from {@link FakeIvs#goLive(String)} and its siblings. Safe for use by many threads. Once
 * the stream has ended, whoever ended it, every change through this handle is an {@link
 * IllegalStateException} that says when and why it ended; another {@code goLive} begins another
 * stream.
 *
 * @since 0.1.0
 */
public final class Broadcast {

  private final Controls controls;
  private final BroadcastEngine engine;
  private final Object identity;
  private final String streamId;
  private final String channelArn;

  Broadcast(Controls controls, BroadcastEngine engine, StreamSession session) {
    this.controls = controls;
    this.engine = engine;
    this.identity = session.identity();
    this.streamId = session.streamId();
    this.channelArn = session.channelArn();
  }

  /** {@return the id of the stream as GetStream tells it: {@code st-} and 23 letters and digits} */
  public String streamId() {
    return streamId;
  }

  /** {@return the ARN of the channel that the stream is on} */
  public String channelArn() {
    return channelArn;
  }

  /** {@return whether the channel is live with this stream: from its start until its end} */
  public boolean isLive() {
    return controls.read(state -> find(state).filter(StreamSession::isLive).isPresent());
  }

  /** {@return the encoder that sends the stream, or sent it last; the one that took it over} */
  public Encoder encoder() {
    return controls.read(this::require).encoder();
  }

  /** {@return the health of the stream, as GetStream tells it while it is live} */
  public StreamHealth health() {
    return controls.read(this::require).health();
  }

  /** {@return how many watch, as GetStream tells it; zero after the end} */
  public long viewers() {
    return controls.read(this::require).viewers();
  }

  /** {@return when the stream ended, or empty while it has not} */
  public Optional<Instant> endTime() {
    return Optional.ofNullable(controls.read(this::require).ending())
        .map(StreamSession.Ending::time);
  }

  /** {@return the stream session, as GetStreamSession tells it; a snapshot} */
  public software.amazon.awssdk.services.ivs.model.StreamSession session() {
    return controls.read(state -> SessionViews.full(state, require(state)));
  }

  /**
   * {@return the metadata that the application put into the stream with PutMetadata, with its
   * times, in order; a snapshot}
   */
  public List<TimedMetadata> metadata() {
    return controls.read(
        state ->
            List.<TimedMetadata>copyOf(
                state.metadata().where(State.METADATA_BY_STREAM, streamId).toList()));
  }

  /**
   * Sets how many watch: GetStream and ListStreams tell this count from now on.
   *
   * <p>The real service takes up to 15 seconds to count a viewer and up to a minute to forget one;
   * here the count is what the test says. A new stream has none. When all streams together go
   * beyond {@link Quota#CONCURRENT_VIEWS}, a Limit Breach event tells so.
   *
   * @param count zero or more, or -1 for what the service answers when its own count timed out
   * @return this broadcast
   * @throws IllegalArgumentException if the count is less than -1
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast viewers(long count) {
    if (count < -1) {
      throw new IllegalArgumentException(
          Text.of(
              "A stream cannot have %d viewers: give a count from 0 on, or -1 for one that timed out.",
              count));
    }
    return whileLive((transaction, session) -> engine.viewers(transaction, session, count));
  }

  /**
   * Lets no more data come from the encoder: the stream's health is STARVING.
   *
   * <p>After 30 seconds of this on the fake's clock the stream ends, as on the service. Does
   * nothing to a stream that starves already.
   *
   * @return this broadcast
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast starve() {
    return whileLive(engine::starve);
  }

  /**
   * Lets data come again: the stream's health is HEALTHY.
   *
   * @return this broadcast
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast recover() {
    return whileLive(engine::recover);
  }

  /**
   * Lets the service not know how the stream is: its health is UNKNOWN until it recovers or
   * starves.
   *
   * @return this broadcast
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast loseHealth() {
    return whileLive(engine::loseHealth);
  }

  /**
   * Sends at a bitrate beyond what the channel takes: a Limit Breach event tells so. The stream
   * goes on; the service would likely cut it off, which is {@link #disconnect()}.
   *
   * @param bitsPerSecond the bitrate, beyond 8.5 Mbps, on a BASIC channel beyond 1.5 Mbps (up to
   *     480p) or 3.5 Mbps, with multitrack video beyond 15 Mbps
   * @return this broadcast
   * @throws IllegalArgumentException if the channel takes this bitrate
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast breachBitrate(long bitsPerSecond) {
    return breach(
        (transaction, session) -> engine.breachBitrate(transaction, session, bitsPerSecond),
        bitsPerSecond + " bits per second");
  }

  /**
   * Sends frames beyond what the channel takes: a Limit Breach event tells so. The stream goes on;
   * the service would likely cut it off, which is {@link #disconnect()}.
   *
   * @param width in pixels; beyond 1920 on the longer edge, or 2.1 million in all
   * @param height in pixels
   * @return this broadcast
   * @throws IllegalArgumentException if the channel takes this resolution
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast breachResolution(int width, int height) {
    return breach(
        (transaction, session) -> engine.breachResolution(transaction, session, width, height),
        width + "x" + height + " pixels");
  }

  private Broadcast breach(Attempt breach, String value) {
    return whileLive(
        (transaction, session) -> {
          if (!breach.succeeds(transaction, session)) {
            throw new IllegalArgumentException(
                Text.of(
                    "Channel %s takes %s: give a value beyond its limit to breach it.",
                    channelArn, value));
          }
        });
  }

  /**
   * Lets the recording of this stream end in a failure, when its time comes.
   *
   * @param reason what the Recording End Failure event gives as reason, such as
   *     InternalServerException
   * @return this broadcast
   * @throws IllegalStateException if the stream is not live or is not recorded
   */
  public Broadcast failRecordingEnd(String reason) {
    Objects.requireNonNull(reason, "reason");
    return whileLive(
        (transaction, session) -> {
          if (!engine.failRecording(transaction, session, reason)) {
            throw new IllegalStateException(
                Text.of(
                    "Stream %s of channel %s is not recorded: give the channel an active recording configuration before it goes live.",
                    streamId, channelArn));
          }
        });
  }

  /**
   * Ends the stream as a failure of the service.
   *
   * @param reason what the Stream Failure event gives as reason, such as {@code Transcode capacity
   *     exceeded. Please try again.}
   * @throws IllegalStateException if the stream has ended already
   */
  public void fail(String reason) {
    Objects.requireNonNull(reason, "reason");
    whileOpen((transaction, session) -> engine.fail(transaction, session, reason));
  }

  /**
   * Disconnects the encoder: the stream ends, and the channel is no longer live when this returns.
   *
   * @throws IllegalStateException if the stream has ended already
   */
  public void disconnect() {
    whileOpen(
        (transaction, session) -> engine.end(transaction, session, "the encoder disconnected"));
  }

  private Broadcast whileLive(Change change) {
    return whileOpen(
        (transaction, session) -> {
          if (!session.isLive()) {
            throw new IllegalStateException(
                Text.of(
                    "Stream %s of channel %s has not started yet: advance the clock by the start latency first.",
                    streamId, channelArn));
          }
          change.apply(transaction, session);
        });
  }

  private Broadcast whileOpen(Change change) {
    return controls.change(
        transaction -> {
          StreamSession session = require(transaction.state());
          requireOpen(session);
          change.apply(transaction, session);
          return this;
        });
  }

  private static void requireOpen(StreamSession session) {
    StreamSession.Ending ending = session.ending();
    if (ending != null) {
      throw new IllegalStateException(
          Text.of(
              "Stream %s of channel %s ended at %s, because %s. Call goLive for another stream.",
              session.streamId(), session.channelArn(), ending.time(), ending.cause()));
    }
  }

  private StreamSession require(State state) {
    return find(state)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    Text.of(
                        "The fake no longer knows stream %s of channel %s: it was reset, restored, or 60 days have passed. Call goLive for another stream.",
                        streamId, channelArn)));
  }

  /** Ids come again when a fake is reset or restored: what was before belongs to this no more. */
  private Optional<StreamSession> find(State state) {
    return state.sessions().find(streamId).filter(session -> session.identity() == identity);
  }

  /** Whether the other one is on the same stream of the same fake. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Broadcast broadcast
        && broadcast.controls == controls
        && broadcast.identity == identity;
  }

  @Override
  public int hashCode() {
    return streamId.hashCode();
  }

  /** Names stream, channel and whether it is live; the form may change. */
  @Override
  public String toString() {
    return Text.of("Broadcast[%s of %s, %s]", streamId, channelArn, isLive() ? "live" : "not live");
  }

  /** A change of an open session. */
  @FunctionalInterface
  private interface Change {
    void apply(Transaction transaction, StreamSession session);
  }

  /** A change of an open session that may turn out not to be one. */
  @FunctionalInterface
  private interface Attempt {
    boolean succeeds(Transaction transaction, StreamSession session);
  }
}
