package io.github.fakeivs.stream;

import io.github.fakeivs.internal.base.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A video track that an encoder sends. Immutable; tracks with equal values are equal.
 *
 * @since 0.1.0
 */
public final class VideoTrack {

  private final String codec;
  private final String profile;
  private final String level;
  private final int width;
  private final int height;
  private final int frameRate;
  private final int bitrate;

  private VideoTrack(Builder builder, String codec, String profile, String level) {
    this.codec = codec;
    this.profile = profile;
    this.level = level;
    this.width = builder.width;
    this.height = builder.height;
    this.frameRate = builder.frameRate;
    this.bitrate = builder.bitrate;
  }

  /**
   * {@return a new builder of a track of H.264 video at 1920×1080, 30 frames per second and 6 Mbps}
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a track of H.264 video in High profile, at the lowest level that is sufficient for it.
   *
   * @param width the width in pixels, 1 or more
   * @param height the height in pixels, 1 or more
   * @param frameRate the frame rate in frames per second, 1 or more
   * @param bitrate the bitrate in bits per second, 1 or more
   * @return a new track
   * @throws IllegalArgumentException if a number is less than 1
   */
  public static VideoTrack of(int width, int height, int frameRate, int bitrate) {
    return builder().size(width, height).frameRate(frameRate).bitrate(bitrate).build();
  }

  /** {@return a new builder with the values of this track} */
  public Builder toBuilder() {
    Builder builder =
        builder().size(width, height).frameRate(frameRate).bitrate(bitrate).codec(codec);
    if (AvcCodec.parse(codec).isEmpty()) {
      builder.profile(profile).level(level);
    }
    return builder;
  }

  /** {@return the codec in the form of RFC 6381, such as {@code avc1.640028}} */
  public String codec() {
    return codec;
  }

  /**
   * Returns the profile of the codec. For H.264 it follows from the codec string.
   *
   * @return the profile, such as {@code High}, or an empty string if another codec was given none
   */
  public String profile() {
    return profile;
  }

  /**
   * Returns the level of the codec. For H.264 it follows from the codec string.
   *
   * @return the level, such as {@code 4.0}, or an empty string if another codec was given none
   */
  public String level() {
    return level;
  }

  /** {@return the width in pixels} */
  public int width() {
    return width;
  }

  /** {@return the height in pixels} */
  public int height() {
    return height;
  }

  /** {@return the frame rate in frames per second} */
  public int frameRate() {
    return frameRate;
  }

  /** {@return the bitrate in bits per second} */
  public int bitrate() {
    return bitrate;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VideoTrack track
        && track.codec.equals(codec)
        && track.profile.equals(profile)
        && track.level.equals(level)
        && track.width == width
        && track.height == height
        && track.frameRate == frameRate
        && track.bitrate == bitrate;
  }

  @Override
  public int hashCode() {
    return Objects.hash(codec, profile, level, width, height, frameRate, bitrate);
  }

  /** Returns all values in one line. The format may change. */
  @Override
  public String toString() {
    return Text.of(
        "%s (%s %s), %dx%d, %d fps, %d bps",
        codec, profile, level, width, height, frameRate, bitrate);
  }

  /**
   * A builder of video tracks. Not safe for use by multiple threads.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private @Nullable String codec;
    private @Nullable String profile;
    private @Nullable String level;
    private int width = 1920;
    private int height = 1080;
    private int frameRate = 30;
    private int bitrate = 6_000_000;

    private Builder() {}

    /**
     * Sets the codec. Defaults to H.264 in High profile, at the lowest level that is sufficient for
     * the size and the frame rate.
     *
     * @param codec the codec in the form of RFC 6381, such as {@code avc1.640028}
     */
    public Builder codec(String codec) {
      this.codec = Objects.requireNonNull(codec, "codec");
      return this;
    }

    /**
     * Sets the profile of a codec other than H.264. Defaults to an empty string. The profile of
     * H.264 follows from its codec string.
     *
     * @param profile the profile, such as {@code Main}
     */
    public Builder profile(String profile) {
      this.profile = Objects.requireNonNull(profile, "profile");
      return this;
    }

    /**
     * Sets the level of a codec other than H.264. Defaults to an empty string. The level of H.264
     * follows from its codec string.
     *
     * @param level the level, such as {@code 4.0}
     */
    public Builder level(String level) {
      this.level = Objects.requireNonNull(level, "level");
      return this;
    }

    /**
     * Sets the size of the frames. Defaults to 1920×1080.
     *
     * @param width the width in pixels, 1 or more
     * @param height the height in pixels, 1 or more
     * @throws IllegalArgumentException if a number is less than 1
     */
    public Builder size(int width, int height) {
      this.width = Tracks.requirePositive("video", "width", width);
      this.height = Tracks.requirePositive("video", "height", height);
      return this;
    }

    /**
     * Sets the frame rate. Defaults to 30 frames per second.
     *
     * @param frameRate the frame rate in frames per second, 1 or more
     * @throws IllegalArgumentException if the rate is less than 1
     */
    public Builder frameRate(int frameRate) {
      this.frameRate = Tracks.requirePositive("video", "frameRate", frameRate);
      return this;
    }

    /**
     * Sets the bitrate. Defaults to 6,000,000 bits per second.
     *
     * @param bitrate the bitrate in bits per second, 1 or more
     * @throws IllegalArgumentException if the bitrate is less than 1
     */
    public Builder bitrate(int bitrate) {
      this.bitrate = Tracks.requirePositive("video", "bitrate", bitrate);
      return this;
    }

    /**
     * Returns a track with the settings of this builder.
     *
     * @return a new track
     * @throws IllegalArgumentException if the given profile or level contradicts an H.264 codec
     *     string
     */
    public VideoTrack build() {
      String chosen = codec == null ? AvcCodec.highFor(width, height, frameRate) : codec;
      return AvcCodec.parse(chosen)
          .map(
              avc ->
                  new VideoTrack(
                      this,
                      chosen,
                      agreed("profile", profile, avc.profile(), chosen),
                      agreed("level", level, avc.level(), chosen)))
          .orElseGet(() -> new VideoTrack(this, chosen, orEmpty(profile), orEmpty(level)));
    }

    private static String agreed(String what, @Nullable String given, String said, String codec) {
      if (given != null && !given.equals(said)) {
        throw new IllegalArgumentException(
            Text.of(
                "Codec %s implies the %s '%s', not '%s': omit it, or give another codec.",
                codec, what, said, given));
      }
      return said;
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }

    /** Returns the settings. The format may change. */
    @Override
    public String toString() {
      return Text.of(
          "VideoTrack.Builder[%dx%d, %d fps, %d bps]", width, height, frameRate, bitrate);
    }
  }
}
