package io.github.fakeivs.internal.state;

import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;

/**
 * A playback key pair with its imported public key.
 *
 * @param keyPair the key pair as the service returns it
 * @param subjectPublicKeyInfo the DER form of the public key in hexadecimal digits, which the
 *     service does not return
 */
public record ImportedKey(PlaybackKeyPair keyPair, String subjectPublicKeyInfo) implements Row {

  @Override
  public String key() {
    return keyPair.arn();
  }

  public ImportedKey with(PlaybackKeyPair changed) {
    return new ImportedKey(changed, subjectPublicKeyInfo);
  }
}
