package io.github.fakeivs.samples.privatechannels;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A key that playback tokens are signed with: ECDSA on the curve P-384, as the service demands. */
public final class SigningKey {

  private final KeyPair keyPair;

  private SigningKey(KeyPair keyPair) {
    this.keyPair = keyPair;
  }

  /** Returns a new key. */
  public static SigningKey generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp384r1"));
      return new SigningKey(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no P-384", e);
    }
  }

  ECPrivateKey privateKey() {
    return (ECPrivateKey) keyPair.getPrivate();
  }

  /** Returns the public half, for ImportPlaybackKeyPair. */
  public String publicKeyPem() {
    String lines = Base64.getMimeEncoder().encodeToString(keyPair.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }
}
