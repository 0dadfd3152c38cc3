package io.github.fakeivs.quota;

/**
 * A quota of an account in one region.
 *
 * <p>Source: the service quotas page of the IVS user guide. A test may change every quota,
 * including those that the service does not adjust on request; see {@link Quotas}.
 *
 * @since 0.1.0
 */
public enum Quota {
  /** The number of channels. */
  CHANNELS(5_000),
  /** The number of stream keys of each channel. */
  STREAM_KEYS_PER_CHANNEL(1),
  /** The number of concurrent streams. */
  CONCURRENT_STREAMS(100),
  /** The number of concurrent viewers of all streams. */
  CONCURRENT_VIEWS(15_000),
  /** The number of takeovers of each stream. */
  TAKEOVERS_PER_STREAM(100),
  /** The number of recording configurations. */
  RECORDING_CONFIGURATIONS(20),
  /** The number of playback key pairs. */
  PLAYBACK_KEY_PAIRS(3),
  /** The number of playback restriction policies. */
  PLAYBACK_RESTRICTION_POLICIES(3),
  /** The number of countries that a playback restriction policy may allow. */
  ALLOWED_COUNTRIES(200),
  /** The number of origins that a playback restriction policy may allow. */
  ALLOWED_ORIGINS(5),
  /** The size of the metadata of one PutMetadata call, in bytes of UTF-8. */
  METADATA_BYTES(1_024),
  /** The number of tags of each resource. */
  TAGS_PER_RESOURCE(50);

  private final int defaultLimit;

  Quota(int defaultLimit) {
    this.defaultLimit = defaultLimit;
  }

  /** {@return the limit of a new account, inclusive} */
  public int defaultLimit() {
    return defaultLimit;
  }
}
