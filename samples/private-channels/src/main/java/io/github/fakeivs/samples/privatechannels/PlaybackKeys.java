package io.github.fakeivs.samples.privatechannels;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.InternalServerException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/**
 * The keys that playback tokens are signed with: one that is signed with, and those before it,
 * which the service has to know until the last token of theirs has expired.
 *
 * <p>An account has three keys at most. Safe for use by multiple threads.
 */
public final class PlaybackKeys {

  private final IvsClient ivs;
  private final Clock clock;
  private final List<RetiredKey> retired = new ArrayList<>();
  private CurrentKey current;

  /** Imports a first key. */
  public PlaybackKeys(IvsClient ivs, Clock clock) {
    this.ivs = ivs;
    this.clock = clock;
    this.current = importNewKey();
  }

  /** Returns the key to sign with. */
  public synchronized SigningKey current() {
    return current.key();
  }

  /** Imports a new key, and signs with it from now on. */
  public synchronized void rotate() {
    CurrentKey imported = importNewKey();
    retired.add(new RetiredKey(current.arn(), clock.instant().plus(PlaybackTokens.LIFETIME)));
    current = imported;
  }

  private CurrentKey importNewKey() {
    SigningKey key = SigningKey.generate();
    String arn =
        ivs.importPlaybackKeyPair(request -> request.publicKeyMaterial(key.publicKeyPem()))
            .keyPair()
            .arn();
    return new CurrentKey(arn, key);
  }

  /** Deletes the keys whose tokens have all expired. Meant to run every few minutes. */
  public synchronized void deleteRetired() {
    retired.removeIf(key -> !key.lastExpiry().isAfter(clock.instant()) && delete(key.arn()));
  }

  /** Deletes a key, unless the service fails, as it does with this call now and then. */
  private boolean delete(String arn) {
    try {
      ivs.deletePlaybackKeyPair(request -> request.arn(arn));
      return true;
    } catch (ResourceNotFoundException alreadyDeleted) {
      return true;
    } catch (InternalServerException tryNextTime) {
      return false;
    }
  }

  private record CurrentKey(String arn, SigningKey key) {}

  private record RetiredKey(String arn, Instant lastExpiry) {}
}
