package io.github.fakeivs.stream;

/**
 * How an encoder connects.
 *
 * @since 0.1.0
 */
public enum IngestProtocol {
  /** RTMP over TLS: every channel takes it. */
  RTMPS(true),
  /** RTMP: only channels with insecure ingest take it. */
  RTMP(false),
  /** SRT with the channel's passphrase: every channel takes it. */
  SRT(true),
  /** SRT without a passphrase: only channels with insecure ingest take it. */
  SRT_UNENCRYPTED(false);

  private final boolean secure;

  IngestProtocol(boolean secure) {
    this.secure = secure;
  }

  /**
   * Returns whether what is sent is encrypted.
   *
   * @return true for the protocols that every channel takes
   */
  public boolean isSecure() {
    return secure;
  }
}
