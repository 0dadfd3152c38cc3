package io.github.fakeivs.viewer;

import static io.github.fakeivs.contract.Choice.VIEWER_TOKENS;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.viewer.RefusalReason.ALREADY_USED;
import static io.github.fakeivs.viewer.RefusalReason.BAD_SIGNATURE;
import static io.github.fakeivs.viewer.RefusalReason.EXPIRED;
import static io.github.fakeivs.viewer.RefusalReason.EXPIRY_IN_MILLISECONDS;
import static io.github.fakeivs.viewer.RefusalReason.EXPIRY_TOO_FAR_AHEAD;
import static io.github.fakeivs.viewer.RefusalReason.MALFORMED_CLAIMS;
import static io.github.fakeivs.viewer.RefusalReason.NOT_AN_ES384_JWT;
import static io.github.fakeivs.viewer.RefusalReason.NO_TOKEN;
import static io.github.fakeivs.viewer.RefusalReason.OFFLINE;
import static io.github.fakeivs.viewer.RefusalReason.TOKEN_TOO_LONG;
import static io.github.fakeivs.viewer.RefusalReason.UNKNOWN_KEY;
import static io.github.fakeivs.viewer.RefusalReason.WRONG_CHANNEL;
import static io.github.fakeivs.viewer.RefusalReason.WRONG_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tokens with which viewers of a private channel are admitted. */
class PlaybackTokensTest {

  private static final String UUID_OF_A_TOKEN = "1e760ed4-29c0-4ee3-987d-a5dc60734b58";

  private final PrivateStream stream = new PrivateStream();
  private final FakeIvs fake = stream.fake;

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: generating tokens")
  void aTokenWithChannelAndExpiry_admitsViewersWithoutId_anyNumberOfTimes() {
    String token = stream.token();

    Viewer viewer = stream.watch(token);
    stream.watch(token);

    assertThat(viewer.isWatching()).isTrue();
    assertThat(viewer.channelArn()).isEqualTo(stream.channelArn);
    assertThat(viewer.streamId()).isEqualTo(stream.broadcast.streamId());
    assertThat(viewer.startTime()).isEqualTo(PrivateStream.START);
    assertThat(viewer.viewerId()).isEmpty();
    assertThat(viewer.sessionVersion()).isZero();
    assertThat(viewer.maximumResolution()).isEmpty();
    assertThat(stream.viewerCount()).isEqualTo(2);
  }

  @Test
  @Evidence(source = OBSERVED, reference = "a token with a claim of its own in public code")
  void otherClaims_areIgnored() {
    stream.assertAdmitted(stream.token("walletHash", List.of(1, 2)));
  }

  @Test
  @Evidence(
      source = OBSERVED,
      reference = "public code that takes 404 for a channel that is not live")
  void aChannelThatIsNotLive_isOffline_whateverTheToken() {
    String idle = stream.channel();

    assertThat(fake.watch(idle).start().refusal().reason()).isEqualTo(OFFLINE);
    stream.broadcast.disconnect();
    stream.assertRefused(stream.token(), OFFLINE);
  }

  @Test
  void aStreamThatHasNotStarted_isOffline() {
    PrivateStream slow =
        new PrivateStream(
            FakeIvs.builder()
                .clock(PrivateStream.START)
                .startLatency(Duration.ofSeconds(7))
                .build());

    slow.assertRefused(slow.token(), OFFLINE);
    slow.fake.clock().advance(Duration.ofSeconds(7));
    assertThat(slow.attempt(slow.token()).isAdmitted()).isTrue();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: authorization")
  void aPrivateChannel_needsAToken() {
    PlaybackRefusal refusal = fake.watch(stream.channelArn).start().refusal();

    assertThat(refusal.reason()).isEqualTo(NO_TOKEN);
    assertThat(refusal.message()).contains(stream.channelArn, "no token");
    stream.assertRefused("", NO_TOKEN);
  }

  @Test
  @Evidence(source = CHOICE, reference = "a public channel ignores tokens")
  void aPublicChannel_ignoresTokens() {
    String open = stream.ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(open);

    Viewer viewer = fake.watch(open).token(stream.tokenOf("ann", 3)).start().viewer();

    assertThat(viewer.viewerId()).isEmpty();
    assertThat(viewer.sessionVersion()).isZero();
    assertThat(fake.watch(open).token("nonsense").start().isAdmitted()).isTrue();
  }

  @Test
  void aTokenOfMoreThan2Kilobytes_isTooLong() {
    String longest = tokenOfBytes(2_048);
    String tooLong = tokenOfBytes(2_049);

    stream.assertAdmitted(longest);
    stream.assertRefused(tooLong, TOKEN_TOO_LONG, "2049", "2048");
  }

  /** A character more makes a token one byte longer, or two. */
  private String tokenOfBytes(int bytes) {
    int room = (bytes - stream.token("x", "").length()) / 4 * 3;
    return IntStream.rangeClosed(room - 4, room + 4)
        .mapToObj(length -> stream.token("x", "y".repeat(length)))
        .filter(token -> token.length() == bytes)
        .findFirst()
        .orElseThrow();
  }

  static Stream<String> noTokens() {
    Signer signer = new Signer();
    String header = Signer.encoded(Signer.json(Signer.HEADER));
    String payload = Signer.encoded("{}");
    return Stream.of(
        "nonsense",
        "a.b",
        "a.b.c.d",
        header + "." + payload + ".",
        header + "." + payload + ".A",
        "?token=" + signer.token(Map.of()),
        signer.token(Map.of()) + "==",
        signer.token(Map.of()).replaceFirst("\\.", ".+/"),
        signer.sign(Signer.encoded("[]") + "." + payload),
        signer.sign(Signer.encoded("{") + "." + payload),
        signer.sign(Signer.encoded("ES384") + "." + payload),
        signer.sign(header + "." + Signer.encoded("[{}]")),
        signer.sign(header + "." + Signer.encoded("{\"exp\":")),
        signer.token(Map.of("typ", "JWT"), Map.of()),
        signer.token(Map.of("alg", 384), Map.of()),
        signer.token(Map.of("alg", "none"), Map.of()),
        signer.token(Map.of("alg", "ES256"), Map.of()),
        signer.token(Map.of("alg", "ES384", "typ", "JWE"), Map.of()));
  }

  @ParameterizedTest
  @MethodSource("noTokens")
  void whatIsNoJsonWebTokenOfEs384_isRefused(String token) {
    PlaybackRefusal refusal = stream.refusal(token);

    assertThat(refusal.reason()).isEqualTo(NOT_AN_ES384_JWT);
    assertThat(refusal.message())
        .startsWith("The token is not a JSON Web Token signed with ES384: ");
  }

  @Test
  void aTokenOfAnotherAlgorithm_isToldWhichOneItNames() {
    String token = stream.signer.token(Map.of("alg", "HS256", "typ", "JWT"), stream.claims());

    assertThat(stream.refusal(token).message()).contains("the alg in its header is HS256");
  }

  @Test
  void aTokenWithoutType_isAToken() {
    String token = stream.signer.token(Map.of("alg", "ES384"), stream.claims());

    stream.assertAdmitted(token);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: any key pair of the account")
  void anyImportedKeyPair_willDo() {
    Signer second = new Signer();
    stream.importKey(second);

    stream.assertAdmitted(second.token(stream.claims()));
    stream.assertAdmitted(stream.token());
  }

  @Test
  void aTokenOfAnotherKey_hasABadSignature() {

    stream.assertRefused(
        new Signer().token(stream.claims()),
        BAD_SIGNATURE,
        "None of the 1 imported playback key pairs");
  }

  @Test
  void aTokenThatWasChanged_hasABadSignature() {
    String token = stream.token();
    String[] parts = token.split("\\.");
    String forged = Signer.encoded(Signer.json(stream.claims("aws:viewer-id", "eve")));

    stream.assertRefused(parts[0] + "." + forged + "." + parts[2], BAD_SIGNATURE);
    stream.assertRefused(parts[0] + "." + parts[1] + "." + "A".repeat(128), BAD_SIGNATURE);
  }

  @Test
  void aSignatureInDerForm_isToldApart() {
    String encoded =
        Signer.encoded(Signer.json(Signer.HEADER))
            + "."
            + Signer.encoded(Signer.json(stream.claims()));

    stream.assertRefused(
        stream.signer.signInDerForm(encoded), BAD_SIGNATURE, "DER", "SHA384withECDSAinP1363Format");
    assertThat(stream.refusal(encoded + ".AAAA").message()).contains("3 bytes");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: deleting a key pair")
  void aTokenOfADeletedKeyPair_isOfAnUnknownKey_whichIsNamed() {
    String token = stream.token();
    stream.importKey(new Signer());
    stream.ivs.deletePlaybackKeyPair(k -> k.arn(stream.keyPairArn));

    stream.assertRefused(token, UNKNOWN_KEY, stream.keyPairArn, "has been deleted");
  }

  @Test
  void aDeletedKeyPair_isKnownAgain_onceItIsImportedAgain() {
    stream.ivs.deletePlaybackKeyPair(k -> k.arn(stream.keyPairArn));
    stream.assertRefused(stream.token(), UNKNOWN_KEY);

    stream.importKey(stream.signer);

    stream.assertAdmitted(stream.token());
  }

  @Test
  void aDeletedKeyPair_endsNoSession() {
    Viewer viewer = stream.watch(stream.token());

    stream.ivs.deletePlaybackKeyPair(k -> k.arn(stream.keyPairArn));

    assertThat(viewer.isWatching()).isTrue();
  }

  @Test
  void withoutAnyKeyPair_everyKeyIsUnknown() {
    FakeIvs other = FakeIvs.create();
    String arn = other.putChannel(stream.channelArn).arn();
    other.client().updateChannel(c -> c.arn(arn).authorized(true));
    other.goLive(arn);

    PlaybackRefusal refusal = other.watch(arn).token(stream.token()).start().refusal();

    assertThat(refusal.reason()).isEqualTo(UNKNOWN_KEY);
    assertThat(refusal.message()).contains("importPlaybackKeyPair");
  }

  @Test
  void aToken_isGoodUntilTheSecondOfItsExpiry() {
    fake.clock().set(Instant.parse("2026-03-04T05:07:00Z"));
    String token = stream.token("exp", Instant.parse("2026-03-04T05:08:00Z").getEpochSecond());
    fake.clock().set(Instant.parse("2026-03-04T05:07:59.999Z"));
    Viewer viewer = stream.watch(token);
    fake.clock().advance(Duration.ofMillis(1));

    stream.assertRefused(token, EXPIRED, "2026-03-04T05:08:00Z");
    assertThat(viewer.isWatching()).as("who watches already").isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE, 1_000_000_000L})
  @Evidence(source = DOCS, reference = "user guide, private channels: exp")
  void aTokenOfThePast_hasExpired(long expiry) {
    stream.assertRefused(stream.token("exp", expiry), EXPIRED);
  }

  @Test
  @Evidence(
      source = CHOICE,
      reference = "an exp in milliseconds is refused, with a text that says so")
  @Settles(VIEWER_TOKENS)
  void anExpiryInMilliseconds_isCalledThat() {
    long milliseconds = PrivateStream.START.plusSeconds(60).toEpochMilli();

    stream.assertRefused(
        stream.token("exp", milliseconds),
        EXPIRY_IN_MILLISECONDS,
        Long.toString(milliseconds),
        "divide by 1000");
    stream.assertRefused(stream.token("exp", 100_000_000_001L), EXPIRY_IN_MILLISECONDS);
    stream.assertAdmitted(stream.token("exp", 100_000_000_000L));
    stream.assertRefused(
        stream.token("exp", new BigInteger("9".repeat(40))), EXPIRY_IN_MILLISECONDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws:viewer-id", "aws:single-use-uuid"})
  @Evidence(
      source = DOCS,
      reference = "user guide, private channels: viewer-id and single-use-uuid")
  @Settles(VIEWER_TOKENS)
  void tokensWithAViewerIdOrForASingleUse_expireWithin10Minutes(String claim) {
    Map<String, Object> claims = stream.claims(claim, UUID_OF_A_TOKEN);
    claims.put("exp", stream.secondsAhead(Duration.ofMinutes(10).plusSeconds(1)));
    PlaybackRefusal refusal = stream.refusal(stream.signer.token(claims));
    claims.put("exp", stream.secondsAhead(Duration.ofMinutes(10)));

    assertThat(refusal.reason()).isEqualTo(EXPIRY_TOO_FAR_AHEAD);
    assertThat(refusal.message()).contains("10 minutes");
    stream.assertAdmitted(stream.signer.token(claims));
  }

  @Test
  @Evidence(source = CHOICE, reference = "other tokens may expire at any time")
  @Settles(VIEWER_TOKENS)
  void otherTokens_mayExpireAnyTime() {
    String token = stream.token("exp", stream.secondsAhead(Duration.ofDays(365)));

    stream.assertAdmitted(token);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: channel-arn")
  void aTokenForAnotherChannel_isRefused() {
    String other = stream.channel();

    stream.assertRefused(
        stream.token("aws:channel-arn", other), WRONG_CHANNEL, other, stream.channelArn);
  }

  static Stream<Arguments> malformedClaims() {
    return Stream.of(
        arguments("aws:channel-arn", 1),
        arguments("aws:channel-arn", List.of("a")),
        arguments("exp", "1772600000"),
        arguments("exp", 1.5e9),
        arguments("exp", true),
        arguments("aws:access-control-allow-origin", List.of("https://example.com")),
        arguments("aws:access-control-allow-origin", false),
        arguments("aws:strict-origin-enforcement", "true"),
        arguments("aws:strict-origin-enforcement", 1),
        arguments("aws:single-use-uuid", 7),
        arguments("aws:single-use-uuid", "not-a-uuid"),
        arguments("aws:single-use-uuid", "1-1-1-1-1"),
        arguments("aws:viewer-id", 42),
        arguments("aws:viewer-id", ""),
        arguments("aws:viewer-id", "v".repeat(41)),
        arguments("aws:viewer-session-version", "3"),
        arguments("aws:viewer-session-version", 0.5),
        arguments("aws:viewer-session-version", new BigInteger("9223372036854775808")),
        arguments("aws:maximum-resolution", "4K"),
        arguments("aws:maximum-resolution", "hd"),
        arguments("aws:maximum-resolution", 720));
  }

  @ParameterizedTest
  @MethodSource("malformedClaims")
  void aClaimOfAnotherForm_isRefusedByName(String claim, Object value) {
    PlaybackRefusal refusal = stream.refusal(stream.token(claim, value));

    assertThat(refusal.reason()).isEqualTo(MALFORMED_CLAIMS);
    assertThat(refusal.message()).startsWith("The token's claim " + claim + " ").endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws:channel-arn", "exp"})
  void aRequiredClaimThatIsMissing_isRefusedByName(String claim) {
    Map<String, Object> claims = stream.claims();
    claims.remove(claim);
    PlaybackRefusal refusal = stream.refusal(stream.signer.token(claims));
    claims.put(claim, null);

    assertThat(refusal.reason()).isEqualTo(MALFORMED_CLAIMS);
    assertThat(refusal.message()).isEqualTo("The token's claim " + claim + " is missing.");
    stream.assertRefused(stream.signer.token(claims), MALFORMED_CLAIMS);
  }

  @Test
  void moreThan5Origins_areTooManyIfEnforcedStrictly() {
    String six = "*,a,b,c,d,e";
    Map<String, Object> claims = stream.claims("aws:access-control-allow-origin", six);
    stream.assertAdmitted(stream.signer.token(claims));

    claims.put("aws:strict-origin-enforcement", true);
    PlaybackRefusal refusal = stream.refusal(stream.signer.token(claims));
    claims.put("aws:access-control-allow-origin", "*,a,b,c,d");
    assertThat(stream.attempt(stream.signer.token(claims)).refusal().reason())
        .isEqualTo(WRONG_ORIGIN);

    assertThat(refusal.reason()).isEqualTo(MALFORMED_CLAIMS);
    assertThat(refusal.message()).contains("has 6 origins", "at most 5");
  }

  @Test
  void viewerIdAndVersion_areThoseOfTheToken() {
    String id = "v".repeat(40);

    Viewer viewer = stream.watch(stream.tokenOf(id, Long.MAX_VALUE));

    assertThat(viewer.viewerId()).contains(id);
    assertThat(viewer.sessionVersion()).isEqualTo(Long.MAX_VALUE);
    assertThat(stream.watch(stream.tokenOf("ann", Long.MIN_VALUE)).sessionVersion())
        .isEqualTo(Long.MIN_VALUE);
    assertThat(stream.watch(stream.token("aws:viewer-id", "bob")).sessionVersion()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = DOCS, reference = "user guide, private channels: maximum-resolution")
  void theMaximumResolution_isThatOfTheToken(MaximumResolution resolution) {
    Viewer viewer = stream.watch(stream.token("aws:maximum-resolution", resolution.name()));

    assertThat(viewer.maximumResolution()).contains(resolution);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: single-use-uuid")
  void aTokenForASingleUse_admitsOnce() {
    String token = stream.token("aws:single-use-uuid", UUID_OF_A_TOKEN);
    stream.watch(token);

    stream.assertRefused(token, ALREADY_USED, PrivateStream.START.toString());
    stream.assertRefused(
        stream.token("aws:single-use-uuid", UUID_OF_A_TOKEN.toUpperCase(Locale.ROOT)),
        ALREADY_USED);
    stream.watch(stream.token("aws:single-use-uuid", UUID.randomUUID().toString()));
  }

  @Test
  void aTokenForASingleUse_staysUsedAfterItsViewerAndItsStreamHaveGone() {
    String token = stream.token("aws:single-use-uuid", UUID_OF_A_TOKEN);
    stream.watch(token).leave();
    stream.assertRefused(token, ALREADY_USED);

    stream.broadcast.disconnect();
    fake.goLive(stream.channelArn);

    stream.assertRefused(token, ALREADY_USED);
  }

  @Test
  void aTokenForASingleUse_isNotUsedByAnAttemptThatIsRefused() {
    stream.broadcast.disconnect();
    String token = stream.token("aws:single-use-uuid", UUID_OF_A_TOKEN);
    stream.assertRefused(token, OFFLINE);

    fake.goLive(stream.channelArn);

    stream.assertAdmitted(token);
  }
}
