package io.github.fakeivs;

import io.github.fakeivs.internal.base.Arguments;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import io.github.fakeivs.internal.broadcast.Controls;
import io.github.fakeivs.internal.operation.SessionViews;
import io.github.fakeivs.internal.state.Indexes;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.time.Instants;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.TimedMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.model.StreamHealth;

/**
 * A stream as the encoder sees it. Tests obtain one from {@link FakeIvs#goLive(String)} or a
 * related method and use it to control the stream; the application observes the effects.
 *
 * <p>A stream can be ended by its encoder, the application or the service. Once it has ended, every
 * method that changes it throws an {@link IllegalStateException}, whose message says when and why
 * it ended. Going live again starts another stream.
 *
 * <p>Safe for use by multiple threads.
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

  /** {@return the id of the stream: {@code st-} and 23 letters and digits} */
  public String streamId() {
    return streamId;
  }

  /** {@return the ARN of the channel} */
  public String channelArn() {
    return channelArn;
  }

  /** {@return whether the channel is live with this stream} */
  public boolean isLive() {
    return controls.read(state -> find(state).filter(StreamSession::isLive).isPresent());
  }

  /** {@return the encoder that sends the stream, or sent it last; after a takeover the new one} */
  public Encoder encoder() {
    return controls.read(this::require).encoder();
  }

  /** {@return the health of the stream, as in GetStream} */
  public StreamHealth health() {
    return controls.read(this::require).health();
  }

  /**
   * {@return the number of viewers, as in GetStream: those that {@link #viewers(long)} set and
   * those of {@link FakeIvs#watch(String)}; zero after the end of the stream}
   */
  public long viewers() {
    return controls.read(this::require).viewers();
  }

  /**
   * {@return when the stream ended, in whole seconds as in GetStreamSession, or empty if it has not
   * ended}
   */
  public Optional<Instant> endTime() {
    return Optional.ofNullable(controls.read(this::require).ending())
        .map(ending -> Instants.wholeSecond(ending.time()));
  }

  /** {@return the stream session, as in GetStreamSession; a snapshot} */
  public software.amazon.awssdk.services.ivs.model.StreamSession session() {
    return controls.readWithTime(
        transaction -> SessionViews.full(transaction, require(transaction.state())));
  }

  /**
   * {@return the metadata that the application inserted into the stream with PutMetadata, in order;
   * a snapshot}
   */
  public List<TimedMetadata> metadata() {
    return controls.read(
        state ->
            List.<TimedMetadata>copyOf(
                state.metadata().where(Indexes.METADATA_BY_STREAM, streamId).toList()));
  }

  /**
   * Sets the total number of viewers. Defaults to zero.
   *
   * <p>The viewers of {@link FakeIvs#watch(String)} are part of the total. Later each new one adds
   * one to it, and each one that leaves, or whose session is revoked, takes one off. After a count
   * of -1 the count stays -1 until another one is set.
   *
   * <p>The real service takes up to 15 seconds to count a new viewer and up to a minute to stop
   * counting one who left; here the new number takes effect at once. If the viewers of all streams
   * exceed {@link Quota#CONCURRENT_VIEWS}, a Limit Breach event is sent.
   *
   * @param count the number of viewers, zero or more, or -1 to simulate that the service timed out
   *     while counting
   * @throws IllegalArgumentException if the number is less than -1, or less than the number of
   *     viewers of {@link FakeIvs#watch(String)} who are watching
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast viewers(long count) {
    if (count < -1) {
      throw new IllegalArgumentException(
          Text.of(
              "The number of viewers is %d: give 0 or more, or -1 for a count that timed out.",
              count));
    }
    return whileLive(
        (transaction, session) -> {
          if (!engine.audience().setTotal(transaction, session, count)) {
            throw new IllegalArgumentException(
                Text.of(
                    "The number of viewers is %d, but %d viewers of FakeIvs.watch are watching stream %s: let some leave, or give a greater number.",
                    count, session.watching(), streamId));
          }
        });
  }

  /**
   * Simulates that no more data arrives from the encoder. The health of the stream becomes
   * STARVING.
   *
   * <p>If this lasts for 30 seconds on the fake's clock, the stream ends, as on the service. Has no
   * effect if the stream is starving already.
   *
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast starve() {
    return whileLive(engine::starve);
  }

  /**
   * Simulates that data arrives again. The health of the stream becomes HEALTHY.
   *
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast recover() {
    return whileLive(engine::recover);
  }

  /**
   * Simulates that the service cannot determine the health of the stream. The health is UNKNOWN
   * until the stream recovers or starves.
   *
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast loseHealth() {
    return whileLive(engine::loseHealth);
  }

  /**
   * Simulates a bitrate that exceeds the limit of the channel. A Limit Breach event is sent. The
   * stream continues; the real service may disconnect the encoder, which {@link #disconnect()}
   * simulates.
   *
   * @param bitsPerSecond a bitrate above the limit: 8.5 Mbps, or 15 Mbps for multitrack video; for
   *     BASIC channels 1.5 Mbps up to 480p, and 3.5 Mbps above
   * @throws IllegalArgumentException if the bitrate is within the limit
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast breachBitrate(long bitsPerSecond) {
    Arguments.requireAtLeastOne(bitsPerSecond, "bitsPerSecond");
    return breach(
        (transaction, session) -> engine.breachBitrate(transaction, session, bitsPerSecond),
        bitsPerSecond + " bits per second");
  }

  /**
   * Simulates a resolution that exceeds the limit of the channel. A Limit Breach event is sent. The
   * stream continues; the real service may disconnect the encoder, which {@link #disconnect()}
   * simulates.
   *
   * <p>The limit is 2.1 million pixels per frame and 1920 pixels on the longer edge; less for
   * multitrack video if the channel's maximum resolution is SD or HD.
   *
   * @param width the width in pixels
   * @param height the height in pixels
   * @throws IllegalArgumentException if the resolution is within the limit
   * @throws IllegalStateException if the stream is not live
   */
  public Broadcast breachResolution(int width, int height) {
    Arguments.requireAtLeastOne(width, "width");
    Arguments.requireAtLeastOne(height, "height");
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
                    "%s is within the limit of channel %s: give a value above it.",
                    value, channelArn));
          }
        });
  }

  /**
   * Makes the recording of this stream end with a failure.
   *
   * @param reason the reason in the Recording End Failure event, such as {@code
   *     InternalServerException}
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
   * Ends the stream with a failure of the service.
   *
   * @param reason the reason in the Stream Failure event, such as {@code Transcode capacity
   *     exceeded. Please try again.}
   * @throws IllegalStateException if the stream has ended
   */
  public void fail(String reason) {
    Objects.requireNonNull(reason, "reason");
    whileOpen((transaction, session) -> engine.fail(transaction, session, reason));
  }

  /**
   * Disconnects the encoder. The stream ends, and the channel is no longer live when this method
   * returns.
   *
   * @throws IllegalStateException if the stream has ended
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
              session.streamId(),
              session.channelArn(),
              Instants.wholeSecond(ending.time()),
              ending.cause()));
    }
  }

  private StreamSession require(State state) {
    return find(state)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    Text.of(
                        "The fake no longer has stream %s of channel %s: the fake was reset or restored, or 60 days have passed since the stream ended. Call goLive for another stream.",
                        streamId, channelArn)));
  }

  /**
   * Compares the identity as well: after a reset or a restore another session may have the same id.
   */
  private Optional<StreamSession> find(State state) {
    return state.sessions().find(streamId).filter(session -> session.identity() == identity);
  }

  /** Returns whether the other object is a broadcast on the same stream of the same fake. */
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

  /** Returns the stream, the channel and whether the stream is live. The format may change. */
  @Override
  public String toString() {
    return Text.of("Broadcast[%s of %s, %s]", streamId, channelArn, isLive() ? "live" : "not live");
  }

  /** A change to an open session. */
  @FunctionalInterface
  private interface Change {
    void apply(Transaction transaction, StreamSession session);
  }

  /** A change to an open session that may not apply. */
  @FunctionalInterface
  private interface Attempt {
    boolean succeeds(Transaction transaction, StreamSession session);
  }
}
