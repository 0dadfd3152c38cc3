package io.github.fakeivs.viewer;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.viewer.RefusalReason.WRONG_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The origins that a token allows. */
class OriginsTest {

  private static final String ORIGINS = "aws:access-control-allow-origin";
  private static final String STRICT = "aws:strict-origin-enforcement";

  private final PrivateStream stream = new PrivateStream();
  private final FakeIvs fake = stream.fake;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com                       | https://example.com
          https://example.com                       | HTTPS://Example.com
          https://Example.com                       | https://example.com
          https://example.com:8443                  | https://example.com:8443
          https://other.com,https://example.com     | https://example.com
          https://other.com , https://example.com ,  | https://example.com
          https://*.example.com                     | https://www.example.com
          https://*.example.com                     | https://a.b.example.com
          https://*.example.com:8443                | https://www.example.com:8443
          https://*                                 | https://www.example.com
          *                                         | https://example.com
          *                                         | null
          """)
  @Evidence(source = DOCS, reference = "user guide, private channels: access-control-allow-origin")
  void anOriginThatTheTokenAllows_isAdmitted(String allowed, String origin) {
    assertThat(attempt(allowed, false, origin).isAdmitted()).isTrue();
    assertThat(attempt(allowed, true, origin).isAdmitted()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com        | https://other.com
          https://example.com        | http://example.com
          https://example.com        | https://example.com:8443
          https://example.com:8443   | https://example.com
          https://example.com        | https://www.example.com
          https://example.com        | https://example.com.evil.org
          https://example.com        | null
          https://*.example.com      | https://example.com
          https://*.example.com      | https://.example.com
          https://*.example.com      | https://notexample.com
          https://*.example.com      | http://www.example.com
          https://*.example.com      | https://www.example.com.evil.org
          https://www.*.com          | https://www.example.com
          example.com                | https://example.com
          """)
  void anOriginThatTheTokenDoesNotAllow_isRefused(String allowed, String origin) {
    PlaybackRefusal refusal = attempt(allowed, false, origin).refusal();

    assertThat(refusal.reason()).isEqualTo(WRONG_ORIGIN);
    assertThat(refusal.message()).contains(origin, allowed, "not allowed by the token");
    assertThat(attempt(allowed, true, origin).refusal().reason()).isEqualTo(WRONG_ORIGIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/",
        "https://example.com/#/",
        "https://*.com/a",
        "example.com"
      })
  void anAllowedOriginThatNeverMatches_isPointedOut(String allowed) {
    assertThat(attempt(allowed, false, "https://example.com").refusal().message())
        .contains("'" + allowed + "' never matches");
    assertThat(attempt("https://*.a.com", false, "https://example.com").refusal().message())
        .doesNotContain("never");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ","})
  void aTokenThatListsNoOrigin_allowsAny(String none) {
    assertThat(attempt(none, false, "https://example.com").isAdmitted()).isTrue();
    assertThat(attempt(none, true, "https://example.com").isAdmitted()).isTrue();
    assertThat(attempt(none, true, null).isAdmitted()).isTrue();
  }

  @Test
  void strictEnforcementWithoutOrigins_enforcesNothing() {
    Viewer viewer = stream.watch(stream.token(STRICT, true));

    assertThat(viewer.requestWithoutOrigin()).isEmpty();
  }

  @Test
  void aRequestWithoutOrigin_isAdmitted_unlessOriginsAreEnforcedStrictly() {
    PlaybackRefusal refusal = attempt("https://example.com", true, null).refusal();

    assertThat(attempt("https://example.com", false, null).isAdmitted()).isTrue();
    assertThat(refusal.reason()).isEqualTo(WRONG_ORIGIN);
    assertThat(refusal.message()).contains("no Origin header", "strictly", "https://example.com");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: strict-origin-enforcement")
  void strictEnforcement_looksAtEveryRequest() {
    Viewer viewer = attempt("https://*.example.com", true, "https://www.example.com").viewer();

    assertThat(viewer.requestFrom("https://app.example.com")).isEmpty();
    assertThat(viewer.requestFrom("https://evil.org"))
        .hasValueSatisfying(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(WRONG_ORIGIN);
              assertThat(refusal.message()).contains("https://evil.org", "https://*.example.com");
              assertThat(refusal.httpStatus()).isEqualTo(403);
            });
    assertThat(viewer.requestWithoutOrigin()).isPresent();
    assertThat(viewer.isWatching()).isTrue();
    assertThat(stream.viewerCount()).isEqualTo(1);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, private channels: strict-origin-enforcement")
  void otherwise_onlyTheFirstRequestIsLookedAt() {
    Viewer viewer = attempt("https://example.com", false, "https://example.com").viewer();

    assertThat(viewer.requestFrom("https://evil.org")).isEmpty();
    assertThat(viewer.requestWithoutOrigin()).isEmpty();
  }

  @Test
  void whoDoesNotWatchAnyMore_requestsNothing() {
    Viewer viewer = stream.watch(stream.token());
    viewer.leave();

    assertThatIllegalStateException()
        .isThrownBy(() -> viewer.requestFrom("https://example.com"))
        .withMessageContaining("because the viewer left");
    assertThatIllegalStateException().isThrownBy(viewer::requestWithoutOrigin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "https://",
        "https://example.com/",
        "https://example.com/watch",
        "https://*.example.com",
        "https://a b.com",
        "https://a.com,https://b.com"
      })
  void whatNoPlayerSends_isMisuse(String origin) {
    Viewer viewer = stream.watch(stream.token());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.watch(stream.channelArn).origin(origin))
        .withMessageContaining("'" + origin + "' is not an Origin header");
    assertThatIllegalArgumentException().isThrownBy(() -> viewer.requestFrom(origin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"capacitor://localhost", "http://[::1]:8080", "null", "app.x-y+z://a"})
  void whatAppsSend_isAnOrigin(String origin) {
    assertThat(fake.watch(stream.channelArn).token(stream.token()).origin(origin).start().origin())
        .contains(origin);
  }

  private PlaybackAttempt attempt(String allowed, boolean strict, String origin) {
    Map<String, Object> claims = stream.claims(ORIGINS, allowed);
    claims.put(STRICT, strict);
    PlaybackAttemptBuilder attempt =
        fake.watch(stream.channelArn).token(stream.signer.token(claims));
    return (origin == null ? attempt : attempt.origin(origin)).start();
  }
}
