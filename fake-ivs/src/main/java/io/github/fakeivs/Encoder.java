package io.github.fakeivs;

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
  private static final Audio AAC_STEREO = new Audio("mp4a.40.2", 2, 48_000, 160_000);
  private static final Video FULL_HD_30 =
      new Video("avc1.640028", "High", "4.0", 1920, 1080, 30, 6_000_000);
  private static final Video HD_60 =
      new Video("avc1.640020", "High", "3.2", 1280, 720, 60, 4_500_000);
  private static final Video HD_30 =
      new Video("avc1.64001F", "High", "3.1", 1280, 720, 30, 3_000_000);
  private static final Video SD_30 = new Video("avc1.64001E", "High", "3.0", 640, 360, 30, 800_000);

  private final String software;
  private final Protocol protocol;
  private final List<Video> video;
  private final List<Audio> audio;
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
   * @return the encoder that {@link FakeIvs#goLive(String)} uses
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
  public Protocol protocol() {
    return protocol;
  }

  /**
   * Its tracks of video, best first.
   *
   * @return one or more
   */
  public List<Video> video() {
    return video;
  }

  /**
   * Its tracks of audio.
   *
   * @return none or more
   */
  public List<Audio> audio() {
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

  /**
   * How an encoder connects.
   *
   * @since 0.1.0
   */
  public enum Protocol {
    /** RTMP over TLS: every channel takes it. */
    RTMPS(true),
    /** RTMP: only channels with insecure ingest take it. */
    RTMP(false),
    /** SRT with the channel's passphrase: every channel takes it. */
    SRT(true),
    /** SRT without a passphrase: only channels with insecure ingest take it. */
    SRT_UNENCRYPTED(false);

    private final boolean secure;

    Protocol(boolean secure) {
      this.secure = secure;
    }

    /**
     * Whether what is sent is encrypted.
     *
     * @return true for the protocols that every channel takes
     */
    public boolean isSecure() {
      return secure;
    }
  }

  /**
   * A track of video.
   *
   * @param codec in the form of RFC 6381, such as avc1.640028
   * @param profile such as High
   * @param level such as 4.0
   * @param width in pixels
   * @param height in pixels
   * @param frameRate in frames per second
   * @param bitrate in bits per second
   * @since 0.1.0
   */
  public record Video(
      String codec,
      String profile,
      String level,
      int width,
      int height,
      int frameRate,
      int bitrate) {

    /**
     * Makes one.
     *
     * @param codec in the form of RFC 6381
     * @param profile such as High
     * @param level such as 4.0
     * @param width 1 or more
     * @param height 1 or more
     * @param frameRate 1 or more
     * @param bitrate 1 or more
     * @throws IllegalArgumentException if a number is less than 1
     */
    public Video {
      Objects.requireNonNull(codec, "codec");
      Objects.requireNonNull(profile, "profile");
      Objects.requireNonNull(level, "level");
      requirePositive("video", "width", width);
      requirePositive("video", "height", height);
      requirePositive("video", "frameRate", frameRate);
      requirePositive("video", "bitrate", bitrate);
    }
  }

  /**
   * A track of audio.
   *
   * @param codec in the form of RFC 6381, such as mp4a.40.2
   * @param channels how many
   * @param sampleRate in hertz
   * @param bitrate in bits per second
   * @since 0.1.0
   */
  public record Audio(String codec, int channels, int sampleRate, int bitrate) {

    /**
     * Makes one.
     *
     * @param codec in the form of RFC 6381
     * @param channels 1 or more
     * @param sampleRate 1 or more
     * @param bitrate 1 or more
     * @throws IllegalArgumentException if a number is less than 1
     */
    public Audio {
      Objects.requireNonNull(codec, "codec");
      requirePositive("audio", "channels", channels);
      requirePositive("audio", "sampleRate", sampleRate);
      requirePositive("audio", "bitrate", bitrate);
    }
  }

  private static void requirePositive(String kind, String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "A track of %s cannot have the %s %d: the least is 1.".formatted(kind, what, value));
    }
  }

  /**
   * The settings of an encoder. Not safe for use by many threads.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private String software = OBS;
    private Protocol protocol = Protocol.RTMPS;
    private List<Video> video = List.of(FULL_HD_30);
    private List<Audio> audio = List.of(AAC_STEREO);
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
    public Builder protocol(Protocol protocol) {
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
    public Builder video(Video... tracks) {
      List<Video> given = listOf(tracks);
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
    public Builder audio(Audio... tracks) {
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
