package io.github.fakeivs.quota;

/**
 * The service's quotas for one account in one region, each with its default.
 *
 * <p>Source: the service quotas page of the IVS user guide. What the real service adjusts on
 * request and what not is all the same here: a test may set any of them, see {@link Quotas}.
 *
 * @since 0.1.0
 */
public enum Quota {
  /** Channels. */
  CHANNELS(5_000),
  /** Stream keys of one channel. */
  STREAM_KEYS_PER_CHANNEL(1),
  /** Streams that are live at the same time. */
  CONCURRENT_STREAMS(100),
  /** Viewers of all streams at the same time. */
  CONCURRENT_VIEWS(15_000),
  /** Takeovers of one stream. */
  TAKEOVERS_PER_STREAM(100),
  /** Recording configurations. */
  RECORDING_CONFIGURATIONS(20),
  /** Playback key pairs. */
  PLAYBACK_KEY_PAIRS(3),
  /** Playback restriction policies. */
  PLAYBACK_RESTRICTION_POLICIES(3),
  /** Countries that one playback restriction policy allows. */
  ALLOWED_COUNTRIES(200),
  /** Origins that one playback restriction policy allows. */
  ALLOWED_ORIGINS(5),
  /** Bytes of UTF-8 that one PutMetadata carries. */
  METADATA_BYTES(1_024),
  /** Tags of one resource. */
  TAGS_PER_RESOURCE(50);

  private final int defaultLimit;

  Quota(int defaultLimit) {
    this.defaultLimit = defaultLimit;
  }

  /**
   * What a new account has.
   *
   * @return the limit, inclusive
   */
  public int defaultLimit() {
    return defaultLimit;
  }
}
