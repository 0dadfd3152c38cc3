package io.github.fakeivs.stream;

import io.github.fakeivs.internal.base.Arguments;
import io.github.fakeivs.internal.base.Text;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An encoder: the software that a streamer uses, and what it sends.
 *
 * <p>There are presets for common encoders; {@link #toBuilder()} changes one. The properties of an
 * encoder appear in GetStreamSession and decide whether a channel accepts it. Immutable; encoders
 * with equal properties are equal.
 *
 * @since 0.1.0
 */
public final class Encoder {

  private static final String OBS = "obs-output module (libobs version 30.2.3)";
  private static final AudioTrack AAC_STEREO = AudioTrack.builder().build();
  private static final AudioTrack AAC_128 = AudioTrack.builder().bitrate(128_000).build();
  private static final VideoTrack FULL_HD_30 = VideoTrack.of(1920, 1080, 30, 6_000_000);
  private static final VideoTrack BASELINE_FULL_HD_30 =
      VideoTrack.builder().codec("avc1.42C028").bitrate(8_500_000).build();
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
   * Returns OBS Studio at 1920×1080, 30 frames per second and 6 Mbps, with stereo AAC, over RTMPS.
   * This is the default encoder of {@code goLive}, except on channels of type BASIC.
   *
   * @return the encoder
   */
  public static Encoder obs1080p30() {
    return builder().video(FULL_HD_30).build();
  }

  /**
   * {@return OBS Studio at 1280×720, 60 frames per second and 4.5 Mbps, with stereo AAC, over
   * RTMPS}
   */
  public static Encoder obs720p60() {
    return builder().video(HD_60).build();
  }

  /**
   * {@return OBS Studio at 1280×720, 30 frames per second and 3 Mbps, with stereo AAC, over RTMPS}
   */
  public static Encoder obs720p30() {
    return builder().video(HD_30).build();
  }

  /**
   * Returns a web page at 1920×1080, 30 frames per second and 8.5 Mbps in Baseline profile, with
   * stereo AAC at 128 kbps. It does not identify its software.
   *
   * @return the encoder
   */
  public static Encoder browser() {
    return builder().software("").video(BASELINE_FULL_HD_30).audio(AAC_128).build();
  }

  /**
   * {@return OBS Studio with multitrack video: 1080p, 720p and 360p at 30 frames per second, with
   * stereo AAC, over RTMPS}
   */
  public static Encoder obsMultitrack() {
    return builder().video(FULL_HD_30, HD_30, SD_30).build();
  }

  /**
   * {@return a new builder of OBS Studio with one track of 1080p video and stereo AAC, over RTMPS}
   */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a new builder with the properties of this encoder} */
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

  /** {@return the name that the encoder identifies itself with, empty for browsers} */
  public String software() {
    return software;
  }

  /** {@return the protocol that the encoder connects with} */
  public IngestProtocol protocol() {
    return protocol;
  }

  /** {@return the video tracks, best first; never empty} */
  public List<VideoTrack> video() {
    return video;
  }

  /** {@return the audio tracks} */
  public List<AudioTrack> audio() {
    return audio;
  }

  /** {@return whether the encoder sends more than one video track} */
  public boolean isMultitrack() {
    return video.size() > 1;
  }

  /**
   * {@return the priority for stream takeover, or empty if the encoder does not take over streams}
   */
  public OptionalInt priority() {
    return priority == null ? OptionalInt.empty() : OptionalInt.of(priority);
  }

  /** {@return how long after StopStream the encoder connects again, or empty if it does not} */
  public Optional<Duration> reconnectDelay() {
    return Optional.ofNullable(reconnectDelay);
  }

  /** Returns software, protocol and tracks. The format may change. */
  @Override
  public String toString() {
    return Text.of("Encoder[%s over %s, video %s, audio %s]", software, protocol, video, audio);
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
   * A builder of encoders. Not safe for use by multiple threads.
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
     * Sets the name that the encoder identifies itself with. Defaults to a version of OBS Studio.
     *
     * @param software the name
     */
    public Builder software(String software) {
      this.software = Objects.requireNonNull(software, "software");
      return this;
    }

    /**
     * Sets the protocol that the encoder connects with. Defaults to RTMPS.
     *
     * @param protocol the protocol
     */
    public Builder protocol(IngestProtocol protocol) {
      this.protocol = Objects.requireNonNull(protocol, "protocol");
      return this;
    }

    /**
     * Sets the video tracks. Defaults to one track of 1080p.
     *
     * @param tracks the tracks, best first; more than one is multitrack video
     * @throws IllegalArgumentException if there is no track
     */
    public Builder video(VideoTrack... tracks) {
      List<VideoTrack> given = listOf(tracks);
      if (given.isEmpty()) {
        throw new IllegalArgumentException(
            "The encoder has no video track: give it at least one track.");
      }
      this.video = given;
      return this;
    }

    /**
     * Sets the audio tracks. Defaults to one track of stereo AAC.
     *
     * @param tracks the tracks; none sends no audio
     */
    public Builder audio(AudioTrack... tracks) {
      this.audio = listOf(tracks);
      return this;
    }

    private static <T> List<T> listOf(T[] tracks) {
      for (T track : Objects.requireNonNull(tracks, "tracks")) {
        Objects.requireNonNull(track, "tracks");
      }
      return List.of(tracks);
    }

    /**
     * Sets the priority with which the encoder takes over a live stream. Defaults to none: the
     * encoder is refused if the channel is live.
     *
     * @param priority the priority, 1 or more; it must exceed that of the encoder that sends the
     *     stream
     * @throws IllegalArgumentException if the priority is less than 1
     */
    public Builder priority(int priority) {
      if (priority < 1) {
        throw new IllegalArgumentException(Text.of("priority is %d: give 1 or more.", priority));
      }
      this.priority = priority;
      return this;
    }

    /**
     * Makes the encoder connect again after the application stops its stream. Defaults to not
     * reconnecting. If it is refused then, {@code FakeIvs.refusedEncoders()} has it.
     *
     * @param delay how long after the end of the stream, on the fake's clock; zero reconnects at
     *     once
     * @throws IllegalArgumentException if the delay is negative
     */
    public Builder reconnectsAfter(Duration delay) {
      this.reconnectDelay = Arguments.requireNotNegative(delay, "delay");
      return this;
    }

    /** {@return a new encoder with the settings of this builder} */
    public Encoder build() {
      return new Encoder(this);
    }

    /** Returns the settings. The format may change. */
    @Override
    public String toString() {
      return Text.of(
          "Encoder.Builder[%s over %s, video %s, audio %s]", software, protocol, video, audio);
    }
  }
}
