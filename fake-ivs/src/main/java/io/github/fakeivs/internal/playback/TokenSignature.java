package io.github.fakeivs.internal.playback;

import static io.github.fakeivs.viewer.RefusalReason.BAD_SIGNATURE;
import static io.github.fakeivs.viewer.RefusalReason.UNKNOWN_KEY;

import io.github.fakeivs.internal.state.ImportedKey;
import io.github.fakeivs.internal.state.State;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Verifies the signature of a token with the imported key pairs, one of which must match.
 *
 * <p>Source: the user guide on private channels. A signature does not say which key made it: if no
 * key verifies it, the key or the token may be the wrong one.
 */
final class TokenSignature {

  /** The length in bytes: two integers of 384 bits. */
  private static final int LENGTH = 96;

  /** The first byte of a signature in DER, which JSON Web Tokens do not use. */
  private static final byte DER_SEQUENCE = 0x30;

  private TokenSignature() {}

  static void check(State state, PlaybackToken token) {
    if (state.playbackKeyPairs().all().stream().anyMatch(key -> verifies(key, token))) {
      return;
    }
    Optional<ImportedKey> deleted =
        state.deletedKeyPairs().all().stream().filter(key -> verifies(key, token)).findFirst();
    if (deleted.isPresent()) {
      throw new RefusedException(
          UNKNOWN_KEY,
          "The token was signed with playback key pair %s, which has been deleted: sign it with an existing one.",
          deleted.get().arn());
    }
    if (state.playbackKeyPairs().size() == 0) {
      throw new RefusedException(
          UNKNOWN_KEY,
          "No playback key pair is imported that could verify the token: call importPlaybackKeyPair with the public key.");
    }
    checkForm(token.signature());
    throw new RefusedException(
        BAD_SIGNATURE,
        "None of the %d imported playback key pairs verifies the token: it was signed with another private key, or modified after it was signed.",
        state.playbackKeyPairs().size());
  }

  private static void checkForm(byte[] signature) {
    if (signature.length != LENGTH) {
      throw new RefusedException(
          BAD_SIGNATURE,
          "The signature of the token has %d bytes instead of %d%s.",
          signature.length,
          LENGTH,
          signature[0] == DER_SEQUENCE
              ? ": it is in DER, the default of java.security; use SHA384withECDSAinP1363Format or a JWT library"
              : "");
    }
  }

  private static boolean verifies(ImportedKey key, PlaybackToken token) {
    try {
      Signature verification = Signature.getInstance("SHA384withECDSAinP1363Format");
      verification.initVerify(publicKey(key));
      verification.update(token.signedPart());
      return verification.verify(token.signature());
    } catch (SignatureException notASignature) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform of this release verifies ES384", e);
    }
  }

  private static PublicKey publicKey(ImportedKey key) throws GeneralSecurityException {
    byte[] der = HexFormat.of().parseHex(key.subjectPublicKeyInfo());
    return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
  }
}
