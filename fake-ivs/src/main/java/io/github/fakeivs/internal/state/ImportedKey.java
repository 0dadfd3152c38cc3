package io.github.fakeivs.internal.state;

import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;

/**
 * A playback key pair and the half of it that was imported.
 *
 * @param keyPair what the service tells of it
 * @param subjectPublicKeyInfo the public key's DER form in hexadecimal digits, which it never tells
 */
public record ImportedKey(PlaybackKeyPair keyPair, String subjectPublicKeyInfo) {

  public String arn() {
    return keyPair.arn();
  }

  public ImportedKey with(PlaybackKeyPair changed) {
    return new ImportedKey(changed, subjectPublicKeyInfo);
  }
}
