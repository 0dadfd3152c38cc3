package io.github.fakeivs.stream;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An encoder: the software of a streamer, and what it sends.
 *
 * <p>The presets are what people use; {@link #toBuilder()} changes one. What an encoder is shows in
 * GetStreamSession, and decides whether a channel takes it. Immutable.
 *
 * @since 0.1.0
 */
public final class Encoder {

  private static final String OBS = "obs-output module (libobs version 30.2.3)";
  private static final AudioTrack AAC_STEREO = AudioTrack.builder().build();
  private static final VideoTrack FULL_HD_30 = VideoTrack.of(1920, 1080, 30, 6_000_000);
  private static final VideoTrack HD_60 = VideoTrack.of(1280, 720, 60, 4_500_000);
  private static final VideoTrack HD_30 = VideoTrack.of(1280, 720, 30, 3_000_000);
  private static final VideoTrack SD_30 = VideoTrack.of(640, 360, 30, 800_000);

  private final String software;
  private final IngestProtocol protocol;
  private final List<VideoTrack> video;
  private final List<AudioTrack> audio;
  private final @Nullable Integer priority;
  private final @Nullable Duration reconnectDelay;

  private Encoder(Builder builder) {
    this.software = builder.software;
    this.protocol = builder.protocol;
    this.video = builder.video;
    this.audio = builder.audio;
    this.priority = builder.priority;
    this.reconnectDelay = builder.reconnectDelay;
  }

  /**
   * OBS Studio with 1920×1080 at 30 frames per second and 6 Mbps, stereo AAC, over RTMPS.
   *
   * @return the encoder that {@code goLive(channelArn)} uses
   */
  public static Encoder obs1080p30() {
    return builder().video(FULL_HD_30).build();
  }

  /**
   * OBS Studio with 1280×720 at 60 frames per second and 4.5 Mbps, stereo AAC, over RTMPS.
   *
   * @return the encoder
   */
  public static Encoder obs720p60() {
    return builder().video(HD_60).build();
  }

  /**
   * OBS Studio with multitrack video: 1080p, 720p and 360p at 30 frames per second.
   *
   * @return the encoder
   */
  public static Encoder obsMultitrack() {
    return builder().video(FULL_HD_30, HD_30, SD_30).build();
  }

  /**
   * Begins an encoder: OBS Studio over RTMPS with one track of 1080p video and stereo AAC.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Begins an encoder like this one.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.software = software;
    builder.protocol = protocol;
    builder.video = video;
    builder.audio = audio;
    builder.priority = priority;
    builder.reconnectDelay = reconnectDelay;
    return builder;
  }

  /**
   * The name by which the encoder introduces itself.
   *
   * @return the name
   */
  public String software() {
    return software;
  }

  /**
   * How it connects.
   *
   * @return the protocol
   */
  public IngestProtocol protocol() {
    return protocol;
  }

  /**
   * Its tracks of video, best first.
   *
   * @return one or more
   */
  public List<VideoTrack> video() {
    return video;
  }

  /**
   * Its tracks of audio.
   *
   * @return none or more
   */
  public List<AudioTrack> audio() {
    return audio;
  }

  /**
   * Whether it sends several tracks of video.
   *
   * @return true for multitrack video
   */
  public boolean isMultitrack() {
    return video.size() > 1;
  }

  /**
   * The priority with which it takes a stream over.
   *
   * @return empty where it connects without one
   */
  public OptionalInt priority() {
    return priority == null ? OptionalInt.empty() : OptionalInt.of(priority);
  }

  /**
   * How long after StopStream it connects again, as many encoders do.
   *
   * @return empty where it does not
   */
  public Optional<Duration> reconnectDelay() {
    return Optional.ofNullable(reconnectDelay);
  }

  /** Names software, protocol and tracks; the form may change. */
  @Override
  public String toString() {
    return "Encoder[%s over %s, video %s, audio %s]".formatted(software, protocol, video, audio);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Encoder encoder
        && encoder.software.equals(software)
        && encoder.protocol == protocol
        && encoder.video.equals(video)
        && encoder.audio.equals(audio)
        && Objects.equals(encoder.priority, priority)
        && Objects.equals(encoder.reconnectDelay, reconnectDelay);
  }

  @Override
  public int hashCode() {
    return Objects.hash(software, protocol, video, audio, priority, reconnectDelay);
  }

  /**
   * The settings of an encoder. Not safe for use by many threads.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private String software = OBS;
    private IngestProtocol protocol = IngestProtocol.RTMPS;
    private List<VideoTrack> video = List.of(FULL_HD_30);
    private List<AudioTrack> audio = List.of(AAC_STEREO);
    private @Nullable Integer priority;
    private @Nullable Duration reconnectDelay;

    private Builder() {}

    /**
     * Sets the name by which the encoder introduces itself; OBS Studio's by default.
     *
     * @param software the name
     * @return this builder
     */
    public Builder software(String software) {
      this.software = Objects.requireNonNull(software, "software");
      return this;
    }

    /**
     * Sets how it connects; RTMPS by default.
     *
     * @param protocol the protocol
     * @return this builder
     */
    public Builder protocol(IngestProtocol protocol) {
      this.protocol = Objects.requireNonNull(protocol, "protocol");
      return this;
    }

    /**
     * Sets the tracks of video; one of 1080p by default.
     *
     * @param tracks one, or several for multitrack video, best first
     * @return this builder
     * @throws IllegalArgumentException if there is none
     */
    public Builder video(VideoTrack... tracks) {
      List<VideoTrack> given = listOf(tracks);
      if (given.isEmpty()) {
        throw new IllegalArgumentException(
            "An encoder sends video: give it at least one track of video.");
      }
      this.video = given;
      return this;
    }

    /**
     * Sets the tracks of audio; one of stereo AAC by default.
     *
     * @param tracks any number
     * @return this builder
     */
    public Builder audio(AudioTrack... tracks) {
      this.audio = listOf(tracks);
      return this;
    }

    private static <T> List<T> listOf(T[] tracks) {
      for (T track : Objects.requireNonNull(tracks, "tracks")) {
        Objects.requireNonNull(track, "track");
      }
      return List.of(tracks);
    }

    /**
     * Sets the priority with which it takes over a stream that is live; none by default.
     *
     * @param priority from 1 to 2,147,483,647; must exceed that of the encoder before
     * @return this builder
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder priority(int priority) {
      if (priority < 1) {
        throw new IllegalArgumentException(
            "An encoder cannot have the priority %d: the least is 1.".formatted(priority));
      }
      this.priority = priority;
      return this;
    }

    /**
     * Lets the encoder connect again when the application stops its stream; by default it stays
     * away.
     *
     * @param delay how long after the end of the stream, on the fake's clock; zero for at once
     * @return this builder
     * @throws IllegalArgumentException if the delay is negative
     */
    public Builder reconnectsAfter(Duration delay) {
      if (Objects.requireNonNull(delay, "delay").isNegative()) {
        throw new IllegalArgumentException(
            "An encoder cannot reconnect after %s: give a delay from zero on.".formatted(delay));
      }
      this.reconnectDelay = delay;
      return this;
    }

    /**
     * Makes the encoder.
     *
     * @return a new encoder
     */
    public Encoder build() {
      return new Encoder(this);
    }
  }
}
