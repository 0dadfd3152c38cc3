package io.github.fakeivs.stream;

import java.util.Objects;

/**
 * An audio track that an encoder sends. Immutable; tracks with equal values are equal.
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

  /** {@return a new builder of a track of stereo AAC at 48 kHz and 160 kbps} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the codec in the form of RFC 6381, such as {@code mp4a.40.2}} */
  public String codec() {
    return codec;
  }

  /** {@return the number of channels} */
  public int channels() {
    return channels;
  }

  /** {@return the sample rate in hertz} */
  public int sampleRate() {
    return sampleRate;
  }

  /** {@return the bitrate in bits per second} */
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

  /** Returns all values in one line. The format may change. */
  @Override
  public String toString() {
    return codec + ", " + channels + " channels, " + sampleRate + " Hz, " + bitrate + " bps";
  }

  /**
   * A builder of audio tracks. Not safe for use by multiple threads.
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
     * @param codec the codec in the form of RFC 6381
     */
    public Builder codec(String codec) {
      this.codec = Objects.requireNonNull(codec, "codec");
      return this;
    }

    /**
     * Sets the number of channels. Defaults to 2.
     *
     * @param channels the number of channels, 1 or more
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Builder channels(int channels) {
      this.channels = Tracks.requirePositive("audio", "channels", channels);
      return this;
    }

    /**
     * Sets the sample rate. Defaults to 48,000 Hz.
     *
     * @param sampleRate the sample rate in hertz, 1 or more
     * @throws IllegalArgumentException if the rate is less than 1
     */
    public Builder sampleRate(int sampleRate) {
      this.sampleRate = Tracks.requirePositive("audio", "sampleRate", sampleRate);
      return this;
    }

    /**
     * Sets the bitrate. Defaults to 160,000 bits per second.
     *
     * @param bitrate the bitrate in bits per second, 1 or more
     * @throws IllegalArgumentException if the bitrate is less than 1
     */
    public Builder bitrate(int bitrate) {
      this.bitrate = Tracks.requirePositive("audio", "bitrate", bitrate);
      return this;
    }

    /** {@return a new track with the settings of this builder} */
    public AudioTrack build() {
      return new AudioTrack(this);
    }

    /** Returns the settings. The format may change. */
    @Override
    public String toString() {
      return "AudioTrack.Builder[" + build() + "]";
    }
  }
}
