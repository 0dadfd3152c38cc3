package io.github.fakeivs;

import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import io.github.fakeivs.internal.broadcast.TimedState;
import io.github.fakeivs.internal.operation.SessionViews;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StoredMetadata;
import io.github.fakeivs.internal.state.StreamSession;
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

  private final TimedState state;
  private final BroadcastEngine engine;
  private final String streamId;
  private final String channelArn;

  Broadcast(TimedState state, BroadcastEngine engine, String streamId, String channelArn) {
    this.state = state;
    this.engine = engine;
    this.streamId = streamId;
    this.channelArn = channelArn;
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
   * The channel that the stream is on.
   *
   * @return its ARN
   */
  public String channelArn() {
    return channelArn;
  }

  /**
   * Whether the channel is live with this stream.
   *
   * @return true from the stream's start until its end
   */
  public boolean isLive() {
    return find(state.read()).filter(StreamSession::isLive).isPresent();
  }

  /**
   * The encoder that sends the stream, or sent it last.
   *
   * @return the encoder; after a takeover the one that took over
   */
  public Encoder encoder() {
    return require(state.read()).encoder();
  }

  /**
   * How the stream is.
   *
   * @return what GetStream tells while it is live
   */
  public StreamHealth health() {
    return require(state.read()).health();
  }

  /**
   * How many watch.
   *
   * @return what GetStream tells; zero after the end
   */
  public long viewers() {
    return require(state.read()).viewers();
  }

  /**
   * When the stream ended.
   *
   * @return empty while it has not
   */
  public Optional<Instant> endTime() {
    return Optional.ofNullable(require(state.read()).ending()).map(StreamSession.Ending::time);
  }

  /**
   * The stream session, as GetStreamSession tells it.
   *
   * @return the SDK's value; a snapshot
   */
  public software.amazon.awssdk.services.ivs.model.StreamSession session() {
    State current = state.read();
    return SessionViews.full(current, require(current));
  }

  /**
   * The metadata that the application put into the stream with PutMetadata.
   *
   * @return all of it with its times, in order; a snapshot
   */
  public List<TimedMetadata> metadata() {
    return state.read().metadata().where(State.METADATA_BY_STREAM, streamId).stream()
        .map(StoredMetadata::metadata)
        .toList();
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
          "A stream cannot have %d viewers: give a count from 0 on, or -1 for one that timed out."
              .formatted(count));
    }
    return whileLive((current, session, now) -> engine.viewers(current, session, count, now));
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
    return whileLive((current, session, now) -> engine.loseHealth(current, session));
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
        (current, session, now) -> engine.breachBitrate(current, session, bitsPerSecond, now),
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
        (current, session, now) -> engine.breachResolution(current, session, width, height, now),
        width + "x" + height + " pixels");
  }

  private Broadcast breach(Attempt breach, String value) {
    return whileLive(
        (current, session, now) -> {
          if (!breach.succeeds(current, session, now)) {
            throw new IllegalArgumentException(
                "Channel %s takes %s: give a value beyond its limit to breach it."
                    .formatted(channelArn, value));
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
        (current, session, now) -> {
          if (!engine.failRecording(current, session, reason)) {
            throw new IllegalStateException(
                "Stream %s of channel %s is not recorded: give the channel an active recording configuration before it goes live."
                    .formatted(streamId, channelArn));
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
    whileOpen((current, session, now) -> engine.fail(current, session, reason, now));
  }

  /**
   * Disconnects the encoder: the stream ends, and the channel is no longer live when this returns.
   *
   * @throws IllegalStateException if the stream has ended already
   */
  public void disconnect() {
    whileOpen(
        (current, session, now) -> engine.end(current, session, now, "the encoder disconnected"));
  }

  private Broadcast whileLive(Change change) {
    return whileOpen(
        (current, session, now) -> {
          if (!session.isLive()) {
            throw new IllegalStateException(
                "Stream %s of channel %s has not started yet: advance the clock by the start latency first."
                    .formatted(streamId, channelArn));
          }
          change.apply(current, session, now);
        });
  }

  private Broadcast whileOpen(Change change) {
    return state.change(
        (current, now) -> {
          StreamSession session = require(current);
          requireOpen(session);
          change.apply(current, session, now);
          return this;
        });
  }

  private static void requireOpen(StreamSession session) {
    StreamSession.Ending ending = session.ending();
    if (ending != null) {
      throw new IllegalStateException(
          "Stream %s of channel %s ended at %s, because %s. Call goLive for another stream."
              .formatted(session.streamId(), session.channelArn(), ending.time(), ending.cause()));
    }
  }

  private StreamSession require(State current) {
    return find(current)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The fake no longer knows stream %s of channel %s: it was reset, restored, or 60 days have passed. Call goLive for another stream."
                        .formatted(streamId, channelArn)));
  }

  private Optional<StreamSession> find(State current) {
    return current.sessions().find(streamId);
  }

  /** Whether the other one is on the same stream of the same fake. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Broadcast broadcast
        && broadcast.state == state
        && broadcast.streamId.equals(streamId);
  }

  @Override
  public int hashCode() {
    return streamId.hashCode();
  }

  /** Names stream, channel and whether it is live; the form may change. */
  @Override
  public String toString() {
    return "Broadcast[%s of %s, %s]"
        .formatted(streamId, channelArn, isLive() ? "live" : "not live");
  }

  /** A change of an open session. */
  @FunctionalInterface
  private interface Change {
    void apply(State state, StreamSession session, Instant now);
  }

  /** A change of an open session that may turn out not to be one. */
  @FunctionalInterface
  private interface Attempt {
    boolean succeeds(State state, StreamSession session, Instant now);
  }
}
