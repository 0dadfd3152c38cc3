package io.github.fakeivs.samples;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/** Signs playback tokens for private channels, as the back end of an application does. */
final class PlaybackTokens {

  private final Clock clock;
  private final KeyPair keyPair;

  PlaybackTokens(Clock clock) throws NoSuchAlgorithmException {
    this.clock = clock;
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(384);
    this.keyPair = generator.generateKeyPair();
  }

  /** Returns the public key for ImportPlaybackKeyPair. */
  String publicKeyPem() {
    String lines = Base64.getMimeEncoder().encodeToString(keyPair.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }

  /** Returns the claims of a token for five minutes, for pages of the application only. */
  JWTCreator.Builder claims(String channelArn, String viewerId) {
    return JWT.create()
        .withClaim("aws:channel-arn", channelArn)
        .withClaim("aws:viewer-id", viewerId)
        .withClaim("aws:access-control-allow-origin", "https://example.com")
        .withClaim("aws:strict-origin-enforcement", true)
        .withExpiresAt(clock.instant().plus(Duration.ofMinutes(5)));
  }

  String sign(JWTCreator.Builder claims) {
    return claims.sign(Algorithm.ECDSA384(null, (ECPrivateKey) keyPair.getPrivate()));
  }

  String sign(String channelArn, String viewerId) {
    return sign(claims(channelArn, viewerId));
  }

  /** Verifies the signature of a token, which is all that a test without Amazon IVS can do. */
  void verify(String token) {
    JWT.require(Algorithm.ECDSA384((ECPublicKey) keyPair.getPublic(), null)).build().verify(token);
  }
}
