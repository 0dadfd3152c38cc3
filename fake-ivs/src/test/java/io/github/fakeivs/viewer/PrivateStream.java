package io.github.fakeivs.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationViewerSession;

/** A live private channel in a fake with a stopped clock, and a signer of tokens for it. */
final class PrivateStream {

  static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");

  final FakeIvs fake;
  final IvsClient ivs;
  final String channelArn;
  final Broadcast broadcast;
  final Signer signer = new Signer();
  final String keyPairArn;

  PrivateStream() {
    this(FakeIvs.builder().clock(START).build());
  }

  PrivateStream(FakeIvs fake) {
    this.fake = fake;
    this.ivs = fake.client();
    this.channelArn = channel();
    this.keyPairArn = importKey(signer);
    this.broadcast = fake.goLive(channelArn);
  }

  /** Creates another private channel, which is not live. */
  String channel() {
    return ivs.createChannel(c -> c.name("lobby").authorized(true)).channel().arn();
  }

  String importKey(Signer other) {
    return ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(other.publicKeyPem()))
        .keyPair()
        .arn();
  }

  /** Returns claims with which a viewer is admitted; tests change them. */
  Map<String, Object> claims() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("aws:channel-arn", channelArn);
    claims.put("exp", secondsAhead(Duration.ofMinutes(5)));
    return claims;
  }

  Map<String, Object> claims(String name, Object value) {
    Map<String, Object> claims = claims();
    claims.put(name, value);
    return claims;
  }

  long secondsAhead(Duration ahead) {
    return fake.clock().instant().plus(ahead).getEpochSecond();
  }

  String token() {
    return signer.token(claims());
  }

  String token(String claim, Object value) {
    return signer.token(claims(claim, value));
  }

  String tokenOf(String viewerId, long version) {
    Map<String, Object> claims = claims("aws:viewer-id", viewerId);
    claims.put("aws:viewer-session-version", version);
    return signer.token(claims);
  }

  PlaybackAttempt attempt(String token) {
    return fake.watch(channelArn).token(token).start();
  }

  Viewer watch(String token) {
    return attempt(token).viewer();
  }

  PlaybackRefusal refusal(String token) {
    return attempt(token).refusal();
  }

  /** Expects that a token admits a viewer. */
  void assertAdmitted(String token) {
    assertThat(attempt(token).isAdmitted()).isTrue();
  }

  /** Expects that a token is refused, with a message that contains these parts. */
  void assertRefused(String token, RefusalReason reason, String... parts) {
    PlaybackRefusal refusal = refusal(token);
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(parts).allSatisfy(part -> assertThat(refusal.message()).contains(part));
  }

  void revoke(String viewerId, int versionsUpTo) {
    ivs.startViewerSessionRevocation(
        r ->
            r.channelArn(channelArn)
                .viewerId(viewerId)
                .viewerSessionVersionsLessThanOrEqualTo(versionsUpTo));
  }

  void revokeAll(List<String> viewerIds) {
    ivs.batchStartViewerSessionRevocation(
        b ->
            b.viewerSessions(
                viewerIds.stream()
                    .map(
                        id ->
                            BatchStartViewerSessionRevocationViewerSession.builder()
                                .channelArn(channelArn)
                                .viewerId(id)
                                .build())
                    .toList()));
  }

  long viewerCount() {
    return ivs.getStream(s -> s.channelArn(channelArn)).stream().viewerCount();
  }
}
