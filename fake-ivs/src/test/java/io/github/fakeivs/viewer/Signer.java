package io.github.fakeivs.viewer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** Signs tokens with a key pair of its own, as the back end of an application does. */
final class Signer {

  static final Map<String, Object> HEADER = Map.of("alg", "ES384", "typ", "JWT");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keyPair = generate();

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp384r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has secp384r1", e);
    }
  }

  /** Returns the public key for ImportPlaybackKeyPair. */
  String publicKeyPem() {
    String lines = Base64.getMimeEncoder().encodeToString(keyPair.getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }

  String token(Map<String, ?> claims) {
    return token(HEADER, claims);
  }

  String token(Map<String, ?> header, Map<String, ?> claims) {
    return sign(encoded(json(header)) + "." + encoded(json(claims)));
  }

  /** Appends a signature to what is encoded already. */
  String sign(String headerAndPayload) {
    return headerAndPayload
        + "."
        + BASE64.encodeToString(signature("SHA384withECDSAinP1363Format", headerAndPayload));
  }

  /** Appends a signature in the form that Java makes by default. */
  String signInDerForm(String headerAndPayload) {
    return headerAndPayload
        + "."
        + BASE64.encodeToString(signature("SHA384withECDSA", headerAndPayload));
  }

  private byte[] signature(String algorithm, String headerAndPayload) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(keyPair.getPrivate());
      signature.update(headerAndPayload.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has " + algorithm, e);
    }
  }

  static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String json(Map<String, ?> object) {
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new AssertionError("maps of simple values have a JSON form", e);
    }
  }
}
