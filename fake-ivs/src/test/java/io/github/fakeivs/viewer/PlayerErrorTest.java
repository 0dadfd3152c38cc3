package io.github.fakeivs.viewer;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The error of the web player for a refusal. */
class PlayerErrorTest {

  private static final String INVALID_TOKEN =
      "{\"type\":\"ErrorAuthorization\",\"code\":7,\"source\":\"MasterPlaylist\","
          + "\"message\":\"invalid_playback_auth_token\"}";
  private static final String NOT_AUTHORIZED =
      INVALID_TOKEN.replace("invalid_playback_auth_token", "playback_auth_error");

  private final PrivateStream stream = new PrivateStream();
  private final FakeIvs fake = stream.fake;

  @Test
  @Evidence(source = OBSERVED, reference = "errors of the web player in public code")
  void withoutToken_itIsAsSeenInPublicCode() {
    assertError(fake.watch(stream.channelArn).start().refusal(), 403, INVALID_TOKEN);
  }

  @Test
  void ofATokenThatIsNotGood_itIsTheSame() {
    assertError(stream.refusal("nonsense"), 403, INVALID_TOKEN);
    assertError(stream.refusal(stream.token("exp", 1)), 403, INVALID_TOKEN);
    assertError(stream.refusal(stream.token("aws:channel-arn", "x")), 403, INVALID_TOKEN);
  }

  @Test
  @Evidence(source = OBSERVED, reference = "errors of the web player in public code")
  void ofATokenThatWasUsed_itIsAsSeenInPublicCode() {
    String token = stream.token("aws:single-use-uuid", UUID.randomUUID().toString());
    stream.watch(token);

    assertError(stream.refusal(token), 403, NOT_AUTHORIZED);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, players: ErrorNotAvailable with 404")
  void whereTheChannelIsOffline_itIsNotFound() {
    stream.broadcast.disconnect();

    assertError(
        stream.refusal(stream.token()),
        404,
        "{\"type\":\"ErrorNotAvailable\",\"code\":404,\"source\":\"MasterPlaylist\","
            + "\"message\":\"Failed to load playlist\"}");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, players: ErrorNotAvailable with 429")
  void beyondTheLimitOfViewers_itIsTooManyRequests() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_VIEWS, 0));

    assertError(
        stream.refusal(stream.token()),
        429,
        "{\"type\":\"ErrorNotAvailable\",\"code\":429,\"source\":\"MasterPlaylist\","
            + "\"message\":\"Failed to load playlist\"}");
  }

  @Test
  void ofALaterRequest_itNamesAnotherSource() {
    Map<String, Object> claims =
        stream.claims("aws:access-control-allow-origin", "https://example.com");
    claims.put("aws:strict-origin-enforcement", true);
    Viewer viewer =
        fake.watch(stream.channelArn)
            .token(stream.signer.token(claims))
            .origin("https://example.com")
            .start()
            .viewer();

    assertError(
        viewer.requestWithoutOrigin().orElseThrow(),
        403,
        NOT_AUTHORIZED.replace("MasterPlaylist", "MediaPlaylist"));
  }

  private static void assertError(PlaybackRefusal refusal, int status, String json) {
    assertThat(refusal.httpStatus()).isEqualTo(status);
    assertThat(refusal.playerError()).isEqualTo(json);
    assertThat(refusal)
        .hasToString("PlaybackRefusal[" + refusal.reason() + ": " + refusal.message() + "]");
  }
}
