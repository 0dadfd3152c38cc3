package io.github.fakeivs.internal.state;

import io.github.fakeivs.stream.Encoder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.StreamHealth;

/**
 * A stream session at one moment: one broadcast of a channel, from the connection of its encoder to
 * its end. Immutable.
 *
 * <p>A session is live from the start of its stream to its end. The session of a refused encoder is
 * never live.
 */
public final class StreamSession implements Row {

  /** The number of viewers if counting timed out. */
  private static final long UNKNOWN = -1;

  private final Object identity;
  private final String streamId;
  private final Channel channel;
  private final Instant creationTime;
  private final String streamKeyArn;
  private final @Nullable RecordingConfiguration recordingConfiguration;
  private final Encoder encoder;
  private final int takeovers;
  private final @Nullable Instant startTime;
  private final StreamHealth health;
  private final @Nullable Instant starvingSince;

  /** The number of viewers without sessions of their own, or {@link #UNKNOWN}. */
  private final long audience;

  private final long watching;
  private final @Nullable Ending ending;

  private StreamSession(Builder builder) {
    this.identity = builder.identity;
    this.streamId = builder.streamId;
    this.channel = builder.channel;
    this.creationTime = builder.creationTime;
    this.streamKeyArn = builder.streamKeyArn;
    this.recordingConfiguration = builder.recordingConfiguration;
    this.encoder = builder.encoder;
    this.takeovers = builder.takeovers;
    this.startTime = builder.startTime;
    this.health = builder.health;
    this.starvingSince = builder.starvingSince;
    this.audience = builder.audience;
    this.watching = builder.watching;
    this.ending = builder.ending;
  }

  public static Builder builder(
      String streamId,
      Channel channel,
      Instant creationTime,
      String streamKeyArn,
      Encoder encoder) {
    return new Builder(new Object(), streamId, channel, creationTime, streamKeyArn, encoder);
  }

  public Builder toBuilder() {
    Builder builder = new Builder(identity, streamId, channel, creationTime, streamKeyArn, encoder);
    builder.recordingConfiguration = recordingConfiguration;
    builder.takeovers = takeovers;
    builder.startTime = startTime;
    builder.health = health;
    builder.starvingSince = starvingSince;
    builder.audience = audience;
    builder.watching = watching;
    builder.ending = ending;
    return builder;
  }

  /**
   * Returns an object that all versions of this session share, and no other session. The id is not
   * unique, since a reset fake generates the same ids again.
   */
  public Object identity() {
    return identity;
  }

  public String streamId() {
    return streamId;
  }

  @Override
  public String key() {
    return streamId;
  }

  /** Returns the channel as it was when the session began. */
  public Channel channel() {
    return channel;
  }

  public String channelArn() {
    return channel.arn();
  }

  public String channelName() {
    return channel.name();
  }

  /** Returns the ARN of the stream key that the encoder connected with. */
  public String streamKeyArn() {
    return streamKeyArn;
  }

  /**
   * Returns the recording configuration as it was when the stream started, or null if the stream is
   * not recorded.
   */
  public @Nullable RecordingConfiguration recordingConfiguration() {
    return recordingConfiguration;
  }

  /** Returns the encoder that sends the stream, or sent it last. */
  public Encoder encoder() {
    return encoder;
  }

  public int takeovers() {
    return takeovers;
  }

  /** Returns when the encoder connected. */
  public Instant creationTime() {
    return creationTime;
  }

  /** Returns when the stream started, or null if it has not. */
  public @Nullable Instant startTime() {
    return startTime;
  }

  public StreamHealth health() {
    return health;
  }

  /** Returns since when no data arrives, or null if data arrives. */
  public @Nullable Instant starvingSince() {
    return starvingSince;
  }

  /** Returns the number of viewers, or -1 if counting timed out. */
  public long viewers() {
    return audience == UNKNOWN ? UNKNOWN : audience + watching;
  }

  /**
   * Returns the number of viewers without those that a timed-out count hides, or 0 unless the
   * session is live.
   */
  @Override
  public long measure() {
    long known = audience == UNKNOWN ? watching : viewers();
    return isLive() ? known : 0;
  }

  /** Returns the number of viewers with sessions of their own. */
  public long watching() {
    return watching;
  }

  public @Nullable Ending ending() {
    return ending;
  }

  /** Returns whether the encoder is connected, whether or not the stream has started. */
  public boolean isOpen() {
    return ending == null;
  }

  public boolean isLive() {
    return ending == null && startTime != null;
  }

  /**
   * The end of a session.
   *
   * @param time when the session ended
   * @param cause why, as a clause of a sentence: "the encoder disconnected"
   */
  public record Ending(Instant time, String cause) {}

  /** Builds a session. */
  public static final class Builder {

    private final Object identity;
    private final String streamId;
    private final Channel channel;
    private final Instant creationTime;
    private String streamKeyArn;
    private Encoder encoder;
    private @Nullable RecordingConfiguration recordingConfiguration;
    private int takeovers;
    private @Nullable Instant startTime;
    private StreamHealth health = StreamHealth.HEALTHY;
    private @Nullable Instant starvingSince;
    private long audience;
    private long watching;
    private @Nullable Ending ending;

    private Builder(
        Object identity,
        String streamId,
        Channel channel,
        Instant creationTime,
        String streamKeyArn,
        Encoder encoder) {
      this.identity = identity;
      this.streamId = streamId;
      this.channel = channel;
      this.creationTime = creationTime;
      this.streamKeyArn = streamKeyArn;
      this.encoder = encoder;
    }

    public Builder recordingConfiguration(RecordingConfiguration configuration) {
      this.recordingConfiguration = configuration;
      return this;
    }

    public Builder takenOverBy(Encoder other, String otherStreamKeyArn) {
      this.encoder = other;
      this.streamKeyArn = otherStreamKeyArn;
      this.takeovers++;
      return this;
    }

    public Builder startTime(Instant time) {
      this.startTime = time;
      return this;
    }

    public Builder healthy() {
      this.health = StreamHealth.HEALTHY;
      this.starvingSince = null;
      return this;
    }

    public Builder unknownHealth() {
      this.health = StreamHealth.UNKNOWN;
      return this;
    }

    public Builder starvingSince(Instant time) {
      this.health = StreamHealth.STARVING;
      this.starvingSince = time;
      return this;
    }

    /** Sets the total number of viewers: -1, or not less than those with sessions of their own. */
    public Builder viewers(long count) {
      this.audience = count == UNKNOWN ? UNKNOWN : count - watching;
      return this;
    }

    public Builder viewerJoined() {
      this.watching++;
      return this;
    }

    public Builder viewerLeft() {
      this.watching--;
      return this;
    }

    public Builder ending(Ending how) {
      this.ending = how;
      this.audience = 0;
      this.watching = 0;
      return this;
    }

    public StreamSession build() {
      return new StreamSession(this);
    }
  }
}
