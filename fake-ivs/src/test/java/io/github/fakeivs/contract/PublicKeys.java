package io.github.fakeivs.contract;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** Public keys in PEM, a new one each time. */
public final class PublicKeys {

  private PublicKeys() {}

  /** A key of the one kind that the service takes. */
  public static String p384() {
    return onCurve("secp384r1");
  }

  static String onCurve(String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(curve));
      return pem("PUBLIC KEY", generator.generateKeyPair().getPublic());
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has " + curve, e);
    }
  }

  static String of(String algorithm) {
    return pem("PUBLIC KEY", keyPair(algorithm).getPublic());
  }

  static String privateKey() {
    return pem("PRIVATE KEY", keyPair("EC").getPrivate());
  }

  private static KeyPair keyPair(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has " + algorithm, e);
    }
  }

  private static String pem(String type, Key key) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(type, lines, type);
  }

  /** What OpenSSL says: the MD5 of the DER form, in pairs of hexadecimal digits. */
  static String fingerprint(String pem) {
    String lines = pem.replaceAll("-----[A-Z ]+-----", "");
    byte[] der = Base64.getMimeDecoder().decode(lines);
    try {
      return HexFormat.ofDelimiter(":").formatHex(MessageDigest.getInstance("MD5").digest(der));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has MD5", e);
    }
  }
}
