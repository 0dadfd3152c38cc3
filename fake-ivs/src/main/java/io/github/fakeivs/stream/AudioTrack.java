package io.github.fakeivs.stream;

import java.util.Objects;

/**
 * A track of audio. Immutable, and equal to another one of the same values.
 *
 * @since 0.1.0
 */
public final class AudioTrack {

  private final String codec;
  private final int channels;
  private final int sampleRate;
  private final int bitrate;

  private AudioTrack(Builder builder) {
    this.codec = builder.codec;
    this.channels = builder.channels;
    this.sampleRate = builder.sampleRate;
    this.bitrate = builder.bitrate;
  }

  /**
   * Returns a builder of a track of stereo AAC with 48 kHz and 160 kbps.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the codec in the form of RFC 6381.
   *
   * @return such as {@code mp4a.40.2}
   */
  public String codec() {
    return codec;
  }

  /**
   * Returns how many channels the track has.
   *
   * @return 1 or more
   */
  public int channels() {
    return channels;
  }

  /**
   * Returns the sample rate.
   *
   * @return in hertz
   */
  public int sampleRate() {
    return sampleRate;
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
    return other instanceof AudioTrack track
        && track.codec.equals(codec)
        && track.channels == channels
        && track.sampleRate == sampleRate
        && track.bitrate == bitrate;
  }

  @Override
  public int hashCode() {
    return Objects.hash(codec, channels, sampleRate, bitrate);
  }

  /** Returns all values in a line; the form may change. */
  @Override
  public String toString() {
    return codec + ", " + channels + " channels, " + sampleRate + " Hz, " + bitrate + " bps";
  }

  /**
   * A builder of audio tracks. Not safe for use by many threads.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private String codec = "mp4a.40.2";
    private int channels = 2;
    private int sampleRate = 48_000;
    private int bitrate = 160_000;

    private Builder() {}

    /**
     * Sets the codec. Defaults to {@code mp4a.40.2}, which is AAC.
     *
     * @param codec in the form of RFC 6381
     */
    public Builder codec(String codec) {
      this.codec = Objects.requireNonNull(codec, "codec");
      return this;
    }

    /**
     * Sets the number of channels. Defaults to 2.
     *
     * @param channels 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder channels(int channels) {
      this.channels = Tracks.requirePositive("audio", "channels", channels);
      return this;
    }

    /**
     * Sets the sample rate. Defaults to 48,000.
     *
     * @param sampleRate in hertz, 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder sampleRate(int sampleRate) {
      this.sampleRate = Tracks.requirePositive("audio", "sampleRate", sampleRate);
      return this;
    }

    /**
     * Sets the bitrate. Defaults to 160,000.
     *
     * @param bitrate in bits per second, 1 or more
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder bitrate(int bitrate) {
      this.bitrate = Tracks.requirePositive("audio", "bitrate", bitrate);
      return this;
    }

    /**
     * Returns a track with these settings.
     *
     * @return a new track
     */
    public AudioTrack build() {
      return new AudioTrack(this);
    }
  }
}
