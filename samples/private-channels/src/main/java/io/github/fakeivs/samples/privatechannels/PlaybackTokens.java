package io.github.fakeivs.samples.privatechannels;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Signs playback tokens. The service checks a token when playback starts, and only then: it may be
 * short-lived, however long the viewer watches.
 */
public final class PlaybackTokens {

  static final Duration LIFETIME = Duration.ofMinutes(5);

  private final Supplier<SigningKey> signingKey;
  private final String origin;
  private final Clock clock;

  /**
   * Creates a signer.
   *
   * @param signingKey supplies the key to sign with at the moment
   * @param origin the only web site that may play, such as {@code https://example.com}
   * @param clock tells when tokens expire
   */
  public PlaybackTokens(Supplier<SigningKey> signingKey, String origin, Clock clock) {
    this.signingKey = signingKey;
    this.origin = origin;
    this.clock = clock;
  }

  /** Returns a token for a viewer who has never been signed out. */
  public String sign(String channelArn, String viewerId) {
    return sign(claims(channelArn, viewerId));
  }

  /**
   * Returns a token for a viewer.
   *
   * @param sessionVersion more than that of all sessions of the viewer that have been revoked
   */
  public String sign(String channelArn, String viewerId, int sessionVersion) {
    return sign(
        claims(channelArn, viewerId).withClaim("aws:viewer-session-version", sessionVersion));
  }

  JWTCreator.Builder claims(String channelArn, String viewerId) {
    return JWT.create()
        .withClaim("aws:channel-arn", channelArn)
        .withClaim("aws:viewer-id", viewerId)
        .withClaim("aws:access-control-allow-origin", origin)
        .withClaim("aws:strict-origin-enforcement", true)
        .withExpiresAt(clock.instant().plus(LIFETIME));
  }

  String sign(JWTCreator.Builder claims) {
    return claims.sign(Algorithm.ECDSA384(null, signingKey.get().privateKey()));
  }
}
