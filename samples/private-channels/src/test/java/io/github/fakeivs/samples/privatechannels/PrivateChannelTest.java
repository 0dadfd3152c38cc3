package io.github.fakeivs.samples.privatechannels;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;

import com.auth0.jwt.JWT;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.viewer.PlaybackAttemptBuilder;
import io.github.fakeivs.viewer.RefusalReason;
import io.github.fakeivs.viewer.Viewer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * Tests whether viewers are admitted with the tokens that the application signs, and shows four
 * bugs that a mock does not find: every token is well-formed, and no call to the client fails.
 */
@WithFakeIvs
class PrivateChannelTest {

  private static final String SITE = "https://example.com";

  private final SigningKey key = SigningKey.generate();
  private PlaybackTokens tokens;
  private String keyPairArn;
  private String arn;

  @BeforeEach
  void goLiveInPrivate(IvsClient ivs, FakeIvs fake) {
    tokens = new PlaybackTokens(() -> key, SITE, fake.clock());
    keyPairArn =
        ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(key.publicKeyPem())).keyPair().arn();
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
  void aViewerWatchesOn_afterTheTokenHasExpired(FakeIvs fake) {
    PlaybackAttemptBuilder ann = fake.watch(arn).token(tokens.sign(arn, "ann")).origin(SITE);
    Viewer viewer = ann.start().viewer();

    fake.clock().advance(Duration.ofMinutes(6));

    assertThat(viewer).isWatching();
    assertThat(ann.start()).isRefused(RefusalReason.EXPIRED);
  }

  @Test
  void nobodyGetsInWithoutAToken(FakeIvs fake) {
    assertThat(fake.watch(arn).origin(SITE).start()).isRefused(RefusalReason.NO_TOKEN);
  }

  @Test
  void bug_theExpiryIsInMilliseconds(FakeIvs fake) {
    long expiry = fake.clock().instant().plus(Duration.ofMinutes(5)).toEpochMilli();
    String token = tokens.sign(tokens.claims(arn, "ann").withClaim("exp", expiry));

    assertRefused(fake.watch(arn).origin(SITE), token, RefusalReason.EXPIRY_IN_MILLISECONDS);
  }

  @Test
  void bug_theKeyPairWasDeleted_butIsStillSignedWith(IvsClient ivs, FakeIvs fake) {
    SigningKey next = SigningKey.generate();
    ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(next.publicKeyPem()));
    ivs.deletePlaybackKeyPair(k -> k.arn(keyPairArn));

    assertRefused(fake.watch(arn).origin(SITE), tokens.sign(arn, "ann"), RefusalReason.UNKNOWN_KEY);
  }

  @Test
  void bug_theAppSendsNoOrigin(FakeIvs fake) {
    assertRefused(fake.watch(arn), tokens.sign(arn, "ann"), RefusalReason.WRONG_ORIGIN);
  }

  @Test
  void bug_theTokenIsForAnotherChannel(IvsClient ivs, FakeIvs fake) {
    String rehearsal = ivs.createChannel(c -> c.name("rehearsal")).channel().arn();

    assertRefused(
        fake.watch(arn).origin(SITE), tokens.sign(rehearsal, "ann"), RefusalReason.WRONG_CHANNEL);
  }

  private static void assertRefused(
      PlaybackAttemptBuilder viewer, String token, RefusalReason reason) {
    assertThat(JWT.decode(token).getAlgorithm()).as("what a mock checks").isEqualTo("ES384");
    assertThat(viewer.token(token).start()).isRefused(reason);
  }
}
