package io.github.fakeivs.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.viewer.PlaybackAttemptBuilder;
import io.github.fakeivs.viewer.RefusalReason;
import io.github.fakeivs.viewer.Viewer;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * Tests whether viewers are admitted with the tokens that the application signs, and shows four
 * bugs that a mock does not find: every token is well signed, and no call to the client fails.
 */
@WithFakeIvs
class PrivateChannelTest {

  private PlaybackTokens tokens;
  private String keyPairArn;
  private String arn;

  @BeforeEach
  void goLiveInPrivate(IvsClient ivs, FakeIvs fake) throws NoSuchAlgorithmException {
    tokens = new PlaybackTokens(fake.clock());
    keyPairArn =
        ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(tokens.publicKeyPem())).keyPair().arn();
    arn = ivs.createChannel(c -> c.name("lobby").authorized(true)).channel().arn();
    fake.goLive(arn);
  }

  @Test
  void aViewerGetsIn_untilItIsRevoked(IvsClient ivs, FakeIvs fake) {
    PlaybackAttemptBuilder ann =
        fake.watch(arn).token(tokens.sign(arn, "ann")).origin("https://example.com");
    Viewer viewer = ann.start().viewer();
    ivs.startViewerSessionRevocation(r -> r.channelArn(arn).viewerId("ann"));

    assertThat(viewer.isWatching()).isFalse();
    assertThat(ann.start().refusal().reason()).isEqualTo(RefusalReason.REVOKED);
  }

  @Test
  void bug_theExpiryIsInMilliseconds(FakeIvs fake) {
    long expiry = fake.clock().instant().plus(Duration.ofMinutes(5)).toEpochMilli();
    String token = tokens.sign(tokens.claims(arn, "ann").withClaim("exp", expiry));

    assertRefused(fake, token, RefusalReason.EXPIRY_IN_MILLISECONDS);
  }

  @Test
  void bug_theKeyPairWasDeleted_butIsStillSignedWith(IvsClient ivs, FakeIvs fake)
      throws NoSuchAlgorithmException {
    PlaybackTokens rotated = new PlaybackTokens(fake.clock());
    ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(rotated.publicKeyPem()));
    ivs.deletePlaybackKeyPair(k -> k.arn(keyPairArn));

    assertRefused(fake, tokens.sign(arn, "ann"), RefusalReason.UNKNOWN_KEY);
  }

  @Test
  void bug_theAppSendsNoOrigin(FakeIvs fake) {
    String token = tokens.sign(arn, "ann");

    assertRefused(fake.watch(arn), token, RefusalReason.WRONG_ORIGIN);
  }

  @Test
  void bug_theTokenIsForAnotherChannel(IvsClient ivs, FakeIvs fake) {
    String rehearsal = ivs.createChannel(c -> c.name("rehearsal")).channel().arn();

    assertRefused(fake, tokens.sign(rehearsal, "ann"), RefusalReason.WRONG_CHANNEL);
  }

  private void assertRefused(FakeIvs fake, String token, RefusalReason reason) {
    assertRefused(fake.watch(arn).origin("https://example.com"), token, reason);
  }

  private void assertRefused(PlaybackAttemptBuilder viewer, String token, RefusalReason reason) {
    assertThatNoException().as("what a mock checks").isThrownBy(() -> tokens.verify(token));
    assertThat(viewer.token(token).start().refusal().reason()).isEqualTo(reason);
  }
}
