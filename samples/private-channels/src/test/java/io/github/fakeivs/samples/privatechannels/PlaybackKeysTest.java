package io.github.fakeivs.samples.privatechannels;

import static io.github.fakeivs.assertj.IvsAssertions.assertThat;
import static io.github.fakeivs.assertj.IvsAssertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.junit5.WithFakeIvs;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.RefusalReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;

@WithFakeIvs(clock = "2030-01-01T20:00:00Z")
class PlaybackKeysTest {

  private static final String SITE = "https://example.com";

  private FakeIvs fake;
  private IvsClient ivs;
  private PlaybackKeys keys;
  private PlaybackTokens tokens;
  private String arn;

  @BeforeEach
  void goLiveInPrivate() {
    keys = new PlaybackKeys(ivs, fake.clock());
    tokens = new PlaybackTokens(keys::current, SITE, fake.clock());
    arn = ivs.createChannel(c -> c.name("lobby").authorized(true)).channel().arn();
    fake.goLive(arn);
  }

  @Test
  void rotate_leavesTheTokensValidThatAreOnTheirWay() {
    String onItsWay = tokens.sign(arn, "ann");

    keys.rotate();
    keys.deleteRetired();

    assertThat(watch(onItsWay)).isAdmitted();
    assertThat(watch(tokens.sign(arn, "bob"))).isAdmitted();
  }

  @Test
  void deleteRetired_deletesAKeyWhenItsLastTokenHasExpired() {
    keys.rotate();
    fake.clock().advance(PlaybackTokens.LIFETIME);

    keys.deleteRetired();

    assertThat(keyPairs()).isEqualTo(1);
    assertThat(watch(tokens.sign(arn, "ann"))).isAdmitted();
  }

  @Test
  void deleteRetired_makesAStolenKeyUseless() {
    SigningKey stolen = keys.current();
    keys.rotate();
    fake.clock().advance(PlaybackTokens.LIFETIME);
    keys.deleteRetired();

    PlaybackTokens forger = new PlaybackTokens(() -> stolen, SITE, fake.clock());

    assertThat(watch(forger.sign(arn, "eve"))).isRefused(RefusalReason.UNKNOWN_KEY);
  }

  @Test
  void deleteRetired_triesAgainNextTime_whenTheServiceFails() {
    keys.rotate();
    fake.clock().advance(PlaybackTokens.LIFETIME);
    fake.faults().failPlaybackKeyPairDeletion(1);

    keys.deleteRetired();
    assertThat(keyPairs()).isEqualTo(2);

    keys.deleteRetired();
    assertThat(keyPairs()).isEqualTo(1);
  }

  @Test
  void rotate_tooOften_isRefused_andGoesOnWithTheKeyThatItHas() {
    keys.rotate();
    keys.rotate();

    assertThatThrownBy(keys::rotate).isInstanceOf(ServiceQuotaExceededException.class);
    assertThat(watch(tokens.sign(arn, "ann"))).isAdmitted();
  }

  private int keyPairs() {
    return ivs.listPlaybackKeyPairs(k -> {}).keyPairs().size();
  }

  private PlaybackAttempt watch(String token) {
    return fake.watch(arn).token(token).origin(SITE).start();
  }
}
