package io.github.fakeivs.stream;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A track of video. Immutable, and equal to another one of the same values.
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
   * Returns a builder of a track of H.264 video with 1920×1080, 30 frames per second and 6 Mbps.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a track of H.264 video in High profile, at the lowest level that has room for it.
   *
   * @param width in pixels, 1 or more
   * @param height in pixels, 1 or more
   * @param frameRate in frames per second, 1 or more
   * @param bitrate in bits per second, 1 or more
   * @return a new track
   * @throws IllegalArgumentException if a number is less than 1
   */
  public static VideoTrack of(int width, int height, int frameRate, int bitrate) {
    return builder().size(width, height).frameRate(frameRate).bitrate(bitrate).build();
  }

  /**
   * Returns a builder that has the values of this track.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder builder =
        builder().size(width, height).frameRate(frameRate).bitrate(bitrate).codec(codec);
    if (AvcCodec.parse(codec).isEmpty()) {
      builder.profile(profile).level(level);
    }
    return builder;
  }

  /**
   * Returns the codec in the form of RFC 6381.
   *
   * @return such as {@code avc1.640028}
   */
  public String codec() {
    return codec;
  }

  /**
   * Returns the profile of the codec.
   *
   * @return such as {@code High}; for H.264 what the codec says, else "" unless given
   */
  public String profile() {
    return profile;
  }

  /**
   * Returns the level of the codec.
   *
   * @return such as {@code 4.0}; for H.264 what the codec says, else "" unless given
   */
  public String level() {
    return level;
  }

  /**
   * Returns the width.
   *
   * @return in pixels
   */
  public int width() {
    return width;
  }

  /**
   * Returns the height.
   *
   * @return in pixels
   */
  public int height() {
    return height;
  }

  /**
   * Returns the frame rate.
   *
   * @return in frames per second
   */
  public int frameRate() {
    return frameRate;
  }

  /**
   * Returns the bitrate.
   *
   * @return in bits per second
   */
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

  /** Returns all values in a line; the form may change. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s (%s %s), %dx%d, %d fps, %d bps",
        codec,
        profile,
        level,
        width,
        height,
        frameRate,
        bitrate);
  }

  /**
   * A builder of video tracks. Not safe for use by many threads.
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
     * Sets the codec. Defaults to H.264 in High profile, at the lowest level that has room for size
     * and frame rate.
     *
     * @param codec in the form of RFC 6381, such as {@code avc1.640028}
     */
    public Builder codec(String codec) {
      this.codec = Objects.requireNonNull(codec, "codec");
      return this;
    }

    /**
     * Sets the profile of a codec that is not H.264; the codec string of H.264 says it by itself.
     * Defaults to "".
     *
     * @param profile such as {@code Main}
     */
    public Builder profile(String profile) {
      this.profile = Objects.requireNonNull(profile, "profile");
      return this;
    }

    /**
     * Sets the level of a codec that is not H.264; the codec string of H.264 says it by itself.
     * Defaults to "".
     *
     * @param level such as {@code 4.0}
     */
    public Builder level(String level) {
      this.level = Objects.requireNonNull(level, "level");
      return this;
    }

    /**
     * Sets the size of a frame. Defaults to 1920×1080.
     *
     * @param width in pixels, 1 or more
     * @param height in pixels, 1 or more
     * @throws IllegalArgumentException if one is less than 1
     */
    public Builder size(int width, int height) {
      this.width = Tracks.requirePositive("video", "width", width);
      this.height = Tracks.requirePositive("video", "height", height);
      return this;
    }

    /**
     * Sets the frame rate. Defaults to 30.
     *
     * @param frameRate in frames per second, 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder frameRate(int frameRate) {
      this.frameRate = Tracks.requirePositive("video", "frameRate", frameRate);
      return this;
    }

    /**
     * Sets the bitrate. Defaults to 6,000,000.
     *
     * @param bitrate in bits per second, 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder bitrate(int bitrate) {
      this.bitrate = Tracks.requirePositive("video", "bitrate", bitrate);
      return this;
    }

    /**
     * Returns a track with these settings.
     *
     * @return a new track
     * @throws IllegalArgumentException if profile or level are given and contradict an H.264 codec
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
            String.format(
                Locale.ROOT,
                "A track of codec %s has the %s '%s', not '%s': leave it out, or give another codec.",
                codec,
                what,
                said,
                given));
      }
      return said;
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }
  }
}
