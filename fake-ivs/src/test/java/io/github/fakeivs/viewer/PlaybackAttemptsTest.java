package io.github.fakeivs.viewer;

import static io.github.fakeivs.viewer.RefusalReason.BAD_SIGNATURE;
import static io.github.fakeivs.viewer.RefusalReason.NOT_AN_ES384_JWT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fakeivs.FakeIvs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Attempts to watch a channel, as the fake records them. */
class PlaybackAttemptsTest {

  private final PrivateStream stream = new PrivateStream();
  private final FakeIvs fake = stream.fake;

  @Test
  void attempts_areKeptInOrder_withWhoTriedWhenAndWhatCameOfIt() {
    PlaybackAttempt first =
        fake.watch(stream.channelArn)
            .token(stream.tokenOf("ann", 0))
            .origin("https://example.com")
            .country("CH")
            .start();
    fake.clock().advance(Duration.ofSeconds(1));
    PlaybackAttempt second = fake.watch(stream.channelArn).start();

    assertThat(fake.playbackAttempts()).containsExactly(first, second);
    assertThat(first.channelArn()).isEqualTo(stream.channelArn);
    assertThat(first.time()).isEqualTo(PrivateStream.START);
    assertThat(first.origin()).contains("https://example.com");
    assertThat(first.country()).contains("CH");
    assertThat(first.viewerId()).contains("ann");
    assertThat(first.isAdmitted()).isTrue();
    assertThat(second.time()).isEqualTo(PrivateStream.START.plusSeconds(1));
    assertThat(second.origin()).isEmpty();
    assertThat(second.country()).isEmpty();
    assertThat(second.viewerId()).isEmpty();
    assertThat(second.isAdmitted()).isFalse();
  }

  @Test
  void viewerId_isThatOfTheToken_evenIfForged() {
    PlaybackAttempt forged =
        stream.attempt(new Signer().token(stream.claims("aws:viewer-id", "eve")));
    PlaybackAttempt nonsense = stream.attempt("nonsense");

    assertThat(forged.refusal().reason()).isEqualTo(BAD_SIGNATURE);
    assertThat(forged.viewerId()).contains("eve");
    assertThat(nonsense.refusal().reason()).isEqualTo(NOT_AN_ES384_JWT);
    assertThat(nonsense.viewerId()).isEmpty();
    assertThat(stream.attempt(stream.token("aws:viewer-id", 7)).viewerId()).isEmpty();
  }

  @Test
  void viewerId_onAPublicChannel_isEmpty() {
    String open = stream.ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(open);

    assertThat(fake.watch(open).token(stream.tokenOf("ann", 0)).start().viewerId()).isEmpty();
  }

  @Test
  void aListOfAttempts_isASnapshot() {
    List<PlaybackAttempt> before = fake.playbackAttempts();
    stream.attempt("nonsense");

    assertThat(before).isEmpty();
  }

  @Test
  void theViewerOfARefusedAttempt_andTheRefusalOfAnAdmittedOne_areNotThere() {
    PlaybackAttempt admitted = stream.attempt(stream.token());
    PlaybackAttempt refused = fake.watch(stream.channelArn).start();

    assertThatIllegalStateException()
        .isThrownBy(refused::viewer)
        .withMessageContaining("refused")
        .withMessageContaining(refused.refusal().message());
    assertThatIllegalStateException()
        .isThrownBy(admitted::refusal)
        .withMessageContaining("admitted");
  }

  @Test
  void attempts_areEqualIfTheyAreTheSame() {
    PlaybackAttempt refused = fake.watch(stream.channelArn).start();

    assertThat(fake.playbackAttempts().get(0))
        .isEqualTo(refused)
        .hasSameHashCodeAs(refused)
        .isNotEqualTo(fake.watch(stream.channelArn).start())
        .isNotEqualTo(refused.refusal());
    assertThat(refused.refusal())
        .isEqualTo(fake.watch(stream.channelArn).start().refusal())
        .isNotEqualTo(stream.refusal("nonsense"));
  }

  @Test
  void toString_tellsTheOutcome() {
    PlaybackAttempt refused = fake.watch(stream.channelArn).start();

    assertThat(refused.toString())
        .startsWith("PlaybackAttempt[")
        .contains(stream.channelArn, refused.refusal().message());
  }

  @Test
  void oneBuilder_startsManyAttempts_andNeverChanges() {
    PlaybackAttemptBuilder base = fake.watch(stream.channelArn).country("CH");
    PlaybackAttemptBuilder withToken = base.token(stream.token());

    assertThat(base.start().isAdmitted()).isFalse();
    assertThat(withToken.origin("https://a.com").start().origin()).contains("https://a.com");
    assertThat(withToken.start().origin()).isEmpty();
    assertThat(withToken.country("AT").start().country()).contains("AT");
    assertThat(base.start().country()).contains("CH");
  }

  @Test
  void describe_listsViewersAndRefusedAttempts() {
    stream.watch(stream.tokenOf("ann", 3));
    stream.watch(stream.token());
    stream.watch(stream.tokenOf("bob", 0)).leave();
    fake.watch(stream.channelArn).origin("https://a.com").country("CH").start();

    assertThat(section("viewers:"))
        .containsExactly(
            stream.channelArn + ", viewer id none, version 0, since " + PrivateStream.START,
            stream.channelArn + ", viewer id ann, version 3, since " + PrivateStream.START);
    assertThat(section("last refused viewers:"))
        .singleElement()
        .asString()
        .startsWith(
            PrivateStream.START
                + " "
                + stream.channelArn
                + ", viewer id none, origin https://a.com, country CH -> "
                + "PlaybackRefusal[NO_TOKEN: Channel ");

    stream.broadcast.disconnect();
    assertThat(fake.describe()).contains("\nviewers: none");
  }

  @Test
  void describe_listsTwentyOfThem_withTheirNumber() {
    IntStream.range(0, 21).forEach(i -> stream.watch(stream.token()));
    IntStream.range(0, 25).forEach(i -> fake.watch(stream.channelArn).start());

    assertThat(section("viewers, 20 of 21:")).hasSize(20);
    assertThat(section("last refused viewers, 20 of 25:")).hasSize(20);
  }

  @Test
  void tokens_areNotDisclosed() {
    Map<String, Object> claims = stream.claims("aws:viewer-id", "ann");
    String good = stream.signer.token(claims);
    claims.put("exp", 1);
    String expired = stream.signer.token(claims);
    claims.put("exp", "secret-claim");
    String malformed = stream.signer.token(claims);
    String forged = new Signer().token(claims);
    String garbage = "secret-garbage.secret-garbage.secret-garbage";
    List<String> tokens = List.of(good, expired, malformed, forged, garbage);
    PlaybackAttemptBuilder builder = fake.watch(stream.channelArn).token(good);
    tokens.forEach(stream::attempt);

    String told =
        Stream.of(fake.describe(), builder, fake.playbackAttempts(), fake.playbackAttempts().get(0))
            .map(Object::toString)
            .reduce("", String::concat);

    assertThat(told).contains("viewer id ann", "a token", "EXPIRED");
    assertThat(tokens)
        .flatMap(token -> List.of(token.split("\\.")))
        .noneMatch(part -> told.contains(part));
    assertThat(told).doesNotContain("secret");
  }

  private List<String> section(String title) {
    List<String> lines = fake.describe().lines().toList();
    assertThat(lines).contains(title);
    return lines.stream()
        .skip(lines.indexOf(title) + 1L)
        .takeWhile(line -> line.startsWith("  "))
        .map(String::strip)
        .toList();
  }
}
