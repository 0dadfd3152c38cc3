package io.github.fakeivs.stream;

/**
 * The protocols that an encoder can connect with.
 *
 * @since 0.1.0
 */
public enum IngestProtocol {
  /** RTMP over TLS. Every channel accepts it. */
  RTMPS(true),
  /** RTMP without encryption. Only channels with insecure ingest accept it. */
  RTMP(false),
  /** SRT with the passphrase of the channel. Every channel accepts it. */
  SRT(true),
  /** SRT without a passphrase. Only channels with insecure ingest accept it. */
  SRT_UNENCRYPTED(false);

  private final boolean secure;

  IngestProtocol(boolean secure) {
    this.secure = secure;
  }

  /** {@return whether the protocol encrypts, so that every channel accepts it} */
  public boolean isSecure() {
    return secure;
  }
}
