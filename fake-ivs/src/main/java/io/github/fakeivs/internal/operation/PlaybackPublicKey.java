package io.github.fakeivs.internal.operation;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key that can verify playback tokens: ECDSA on the curve P-384, parsed from PEM.
 *
 * <p>Sources: the user guide on private channels for type and format of the key; the acceptance
 * tests of Terraform's AWS provider for the fingerprint, which is the MD5 of the DER form. It is
 * this fake's choice that anything else is a ValidationException.
 *
 * @param subjectPublicKeyInfo the DER form in hexadecimal digits
 * @param fingerprint 16 pairs of hexadecimal digits, separated by colons
 */
record PlaybackPublicKey(String subjectPublicKeyInfo, String fingerprint) {

  private static final String NEEDED =
      "an ECDSA public key on the curve P-384 (secp384r1) is needed";
  private static final String CURVE = "secp384r1";
  private static final Pattern PEM =
      Pattern.compile("\\s*-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*)-----END \\1-----\\s*");

  /** The algorithms that are recognized, so that the message can name what was found. */
  private static final List<String> ALGORITHMS = List.of("EC", "RSA", "DSA", "EdDSA", "XDH", "DH");

  static PlaybackPublicKey parse(String pem) {
    byte[] der = decode(pem);
    PublicKey key = publicKey(der);
    requireCurve(key);
    byte[] canonical = key.getEncoded();
    return new PlaybackPublicKey(HexFormat.of().formatHex(canonical), fingerprint(canonical));
  }

  private static byte[] decode(String pem) {
    Matcher block = PEM.matcher(pem);
    if (!block.matches()) {
      throw new UnusableException("is not one PEM block");
    }
    if (!block.group(1).equals("PUBLIC KEY")) {
      throw new UnusableException("is a PEM block of type " + block.group(1));
    }
    try {
      return Base64.getMimeDecoder().decode(block.group(2));
    } catch (IllegalArgumentException e) {
      throw new UnusableException("is a PEM block whose content is not Base64");
    }
  }

  private static PublicKey publicKey(byte[] der) {
    return ALGORITHMS.stream()
        .flatMap(algorithm -> publicKey(algorithm, der).stream())
        .findFirst()
        .orElseThrow(() -> new UnusableException("is a PEM block that holds no public key"));
  }

  private static Optional<PublicKey> publicKey(String algorithm, byte[] der) {
    try {
      KeyFactory factory = KeyFactory.getInstance(algorithm);
      return Optional.of(factory.generatePublic(new X509EncodedKeySpec(der)));
    } catch (GeneralSecurityException notOfThisKind) {
      return Optional.empty();
    }
  }

  private static void requireCurve(PublicKey key) {
    if (!(key instanceof ECPublicKey ellipticCurveKey)) {
      throw new UnusableException("is a key for " + key.getAlgorithm());
    }
    ECParameterSpec curve = ellipticCurveKey.getParams();
    ECParameterSpec needed = curve(CURVE);
    if (!curve.getCurve().equals(needed.getCurve())
        || !curve.getGenerator().equals(needed.getGenerator())) {
      throw new UnusableException("is an EC key on another curve: " + curve);
    }
  }

  private static ECParameterSpec curve(String name) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(name));
      return parameters.getParameterSpec(ECParameterSpec.class);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform of this release has " + name, e);
    }
  }

  private static String fingerprint(byte[] der) {
    try {
      byte[] digest = MessageDigest.getInstance("MD5").digest(der);
      return HexFormat.ofDelimiter(":").formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has MD5", e);
    }
  }

  /** Thrown if the material is not a usable public key. */
  static final class UnusableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String found;

    UnusableException(String found) {
      super(found, null, false, false);
      this.found = found;
    }

    /** Returns what was found and what is needed, as a clause of a sentence. */
    String problem() {
      return found + ", " + NEEDED;
    }
  }
}
