package io.github.fakeivs.internal.playback;

import static io.github.fakeivs.viewer.RefusalReason.BAD_SIGNATURE;
import static io.github.fakeivs.viewer.RefusalReason.UNKNOWN_KEY;

import io.github.fakeivs.internal.state.ImportedKey;
import io.github.fakeivs.internal.state.State;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  private static final String DER_HINT =
      ": it is in DER, the default of java.security; use SHA384withECDSAinP1363Format or a JWT library";

  private TokenSignature() {}

  /** Returns the key pairs that may have signed a token: those that exist, and those deleted. */
  static List<ImportedKey> keyPairs(State state) {
    return Stream.concat(
            state.playbackKeyPairs().all().stream(), state.deletedKeyPairs().all().stream())
        .toList();
  }

  /** Returns which of the key pairs signed a token. */
  static Optional<ImportedKey> signer(List<ImportedKey> keyPairs, PlaybackToken token) {
    return keyPairs.stream().filter(token::isSignedWith).findFirst();
  }

  static void check(State state, PlaybackToken token) {
    ImportedKey signer =
        signer(keyPairs(state), token).orElseThrow(() -> notVerified(state, token));
    if (state.playbackKeyPairs().find(signer.keyPair().arn()).isEmpty()) {
      throw new RefusedException(
          UNKNOWN_KEY,
          "The token was signed with playback key pair %s, which has been deleted: sign it with an existing one.",
          signer.keyPair().arn());
    }
  }

  private static RefusedException notVerified(State state, PlaybackToken token) {
    int keyPairs = state.playbackKeyPairs().size();
    byte[] signature = token.signature();
    if (keyPairs == 0) {
      return new RefusedException(
          UNKNOWN_KEY,
          "No playback key pair is imported that could verify the token: call importPlaybackKeyPair with the public key.");
    }
    if (signature.length != LENGTH) {
      return new RefusedException(
          BAD_SIGNATURE,
          "The signature of the token has %d bytes instead of %d%s.",
          signature.length,
          LENGTH,
          signature[0] == DER_SEQUENCE ? DER_HINT : "");
    }
    return new RefusedException(
        BAD_SIGNATURE,
        "None of the %d imported playback key pairs verifies the token: it was signed with another private key, or modified after it was signed.",
        keyPairs);
  }
}
