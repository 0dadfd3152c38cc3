package io.github.fakeivs.internal.state;

import io.github.fakeivs.stream.Encoder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.StreamHealth;

/**
 * One broadcast of a channel, from the encoder's connecting to its end, as it is at one moment.
 *
 * <p>A session begins when an encoder connects. It is live from when its stream starts until it
 * ends; a session whose encoder was refused is never live.
 */
public final class StreamSession {

  private final Object identity;
  private final String streamId;
  private final Channel channel;
  private final String streamKeyArn;
  private final @Nullable RecordingConfiguration recordingConfiguration;
  private final Encoder encoder;
  private final int takeovers;
  private final @Nullable Instant startTime;
  private final StreamHealth health;
  private final @Nullable Instant starvingSince;
  private final long viewers;
  private final @Nullable Ending ending;

  private StreamSession(Builder builder) {
    this.identity = builder.identity;
    this.streamId = builder.streamId;
    this.channel = builder.channel;
    this.streamKeyArn = builder.streamKeyArn;
    this.recordingConfiguration = builder.recordingConfiguration;
    this.encoder = builder.encoder;
    this.takeovers = builder.takeovers;
    this.startTime = builder.startTime;
    this.health = builder.health;
    this.starvingSince = builder.starvingSince;
    this.viewers = builder.viewers;
    this.ending = builder.ending;
  }

  public static Builder builder(
      String streamId, Channel channel, String streamKeyArn, Encoder encoder) {
    return new Builder(new Object(), streamId, channel, streamKeyArn, encoder);
  }

  public Builder toBuilder() {
    Builder builder = new Builder(identity, streamId, channel, streamKeyArn, encoder);
    builder.recordingConfiguration = recordingConfiguration;
    builder.takeovers = takeovers;
    builder.startTime = startTime;
    builder.health = health;
    builder.starvingSince = starvingSince;
    builder.viewers = viewers;
    builder.ending = ending;
    return builder;
  }

  /**
   * What this session has in common with itself at other moments, and with no other session: ids
   * come again when a fake is reset.
   */
  public Object identity() {
    return identity;
  }

  public String streamId() {
    return streamId;
  }

  /** The channel as it was when the session began. */
  public Channel channel() {
    return channel;
  }

  public String channelArn() {
    return channel.arn();
  }

  public String channelName() {
    return channel.name();
  }

  /** The key that the encoder connected with. */
  public String streamKeyArn() {
    return streamKeyArn;
  }

  /** The recording configuration as it was when the stream started; null if it is not recorded. */
  public @Nullable RecordingConfiguration recordingConfiguration() {
    return recordingConfiguration;
  }

  /** The encoder that sends now, or sent last. */
  public Encoder encoder() {
    return encoder;
  }

  public int takeovers() {
    return takeovers;
  }

  /** When the stream started; null before, and for an encoder that was refused. */
  public @Nullable Instant startTime() {
    return startTime;
  }

  public StreamHealth health() {
    return health;
  }

  /** Since when no data has come; null while it comes. */
  public @Nullable Instant starvingSince() {
    return starvingSince;
  }

  /** How many watch; -1 where the service timed out counting. */
  public long viewers() {
    return viewers;
  }

  public @Nullable Ending ending() {
    return ending;
  }

  /** Whether the encoder is connected, be the stream started or not. */
  public boolean isOpen() {
    return ending == null;
  }

  public boolean isLive() {
    return ending == null && startTime != null;
  }

  /**
   * The end of a session.
   *
   * @param time when
   * @param cause why, as a clause for a sentence: "the encoder disconnected"
   */
  public record Ending(Instant time, String cause) {}

  /** A session to be. */
  public static final class Builder {

    private final Object identity;
    private final String streamId;
    private final Channel channel;
    private String streamKeyArn;
    private Encoder encoder;
    private @Nullable RecordingConfiguration recordingConfiguration;
    private int takeovers;
    private @Nullable Instant startTime;
    private StreamHealth health = StreamHealth.HEALTHY;
    private @Nullable Instant starvingSince;
    private long viewers;
    private @Nullable Ending ending;

    private Builder(
        Object identity, String streamId, Channel channel, String streamKeyArn, Encoder encoder) {
      this.identity = identity;
      this.streamId = streamId;
      this.channel = channel;
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

    public Builder viewers(long count) {
      this.viewers = count;
      return this;
    }

    public Builder ending(Ending how) {
      this.ending = how;
      this.viewers = 0;
      return this;
    }

    public StreamSession build() {
      return new StreamSession(this);
    }
  }
}
