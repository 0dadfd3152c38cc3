package io.github.fakeivs.internal.playback;

import static io.github.fakeivs.viewer.RefusalReason.NOT_AN_ES384_JWT;
import static io.github.fakeivs.viewer.RefusalReason.TOKEN_TOO_LONG;

import io.github.fakeivs.internal.state.ImportedKey;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * A parsed playback token: a JSON Web Token in compact form whose header specifies ES384.
 *
 * <p>Sources: the user guide on generating playback tokens for the form, the service quotas page
 * for the length. No source is known for tokens without {@code typ}, which are accepted.
 */
final class PlaybackToken {

  private static final int MAX_BYTES = 2_048;

  /** Three parts in unpadded base64url. */
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

  private final byte[] signedPart;
  private final byte[] signature;
  private final JsonNode payload;
  private final Map<String, Boolean> verifications = new ConcurrentHashMap<>();

  private PlaybackToken(byte[] signedPart, byte[] signature, JsonNode payload) {
    this.signedPart = signedPart;
    this.signature = signature;
    this.payload = payload;
  }

  static PlaybackToken parse(String token) {
    int bytes = token.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw new RefusedException(
          TOKEN_TOO_LONG,
          "The token has %d bytes, and the limit is %d: leave out claims that the service does not need.",
          bytes,
          MAX_BYTES);
    }
    Matcher parts = FORM.matcher(token);
    if (!parts.matches()) {
      throw notAToken(
          "it does not consist of three parts in unpadded base64url, separated by dots");
    }
    checkHeader(object("header", parts.group(1)));
    return new PlaybackToken(
        token.substring(0, parts.end(2)).getBytes(StandardCharsets.US_ASCII),
        decoded("signature", parts.group(3)),
        object("payload", parts.group(2)));
  }

  private static void checkHeader(JsonNode header) {
    String algorithm = text(header, "alg");
    if (!"ES384".equals(algorithm)) {
      throw notAToken("the alg in its header is " + algorithm);
    }
    String type = text(header, "typ");
    if (type != null && !type.equalsIgnoreCase("JWT")) {
      throw notAToken("the typ in its header is " + type);
    }
  }

  private static @Nullable String text(JsonNode object, String name) {
    return object.field(name).filter(JsonNode::isString).map(JsonNode::asString).orElse(null);
  }

  private static JsonNode object(String part, String encoded) {
    try {
      JsonNode node = JsonNode.parser().parse(decoded(part, encoded));
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (UncheckedIOException | IllegalArgumentException notJson) {
      // Its message is not used: it would disclose parts of the token.
    }
    throw notAToken("its " + part + " is not a JSON object");
  }

  private static byte[] decoded(String part, String encoded) {
    try {
      return Base64.getUrlDecoder().decode(encoded);
    } catch (IllegalArgumentException notBase64) {
      throw notAToken("its " + part + " is not base64url");
    }
  }

  private static RefusedException notAToken(String found) {
    return new RefusedException(
        NOT_AN_ES384_JWT,
        "The token is not a JSON Web Token signed with ES384: %s. Sign it with a JWT library and the algorithm ES384.",
        found);
  }

  /** Returns the viewer id, or null if there is none. */
  @Nullable String viewerId() {
    return text(payload, TokenClaims.VIEWER_ID);
  }

  JsonNode payload() {
    return payload;
  }

  byte[] signature() {
    return signature;
  }

  /**
   * Returns whether a key verifies the signature. Remembers the answer, which takes long to find.
   */
  boolean isSignedWith(ImportedKey key) {
    return verifications.computeIfAbsent(key.subjectPublicKeyInfo(), this::isVerifiedBy);
  }

  private boolean isVerifiedBy(String subjectPublicKeyInfo) {
    try {
      Signature verification = Signature.getInstance("SHA384withECDSAinP1363Format");
      verification.initVerify(publicKey(subjectPublicKeyInfo));
      verification.update(signedPart);
      return verification.verify(signature);
    } catch (SignatureException notASignature) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform of this release verifies ES384", e);
    }
  }

  private static PublicKey publicKey(String subjectPublicKeyInfo) throws GeneralSecurityException {
    byte[] der = HexFormat.of().parseHex(subjectPublicKeyInfo);
    return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
  }
}
