package io.github.fakeivs.viewer;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.viewer.RefusalReason.COUNTRY_NOT_ALLOWED;
import static io.github.fakeivs.viewer.RefusalReason.NO_TOKEN;
import static io.github.fakeivs.viewer.RefusalReason.WRONG_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreatePlaybackRestrictionPolicyRequest;

/** The viewers whom a playback restriction policy allows. */
class RestrictionPoliciesTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  private String policyArn = "";

  @Test
  void aChannelWithoutPolicy_admitsEverybody() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(arn);

    assertThat(fake.watch(arn).start().isAdmitted()).isTrue();
    assertThat(fake.watch(arn).country("KP").origin("https://evil.org").start().isAdmitted())
        .isTrue();
  }

  @Test
  void aPolicyWithoutLists_admitsEverybody() {
    String arn = liveChannel(p -> p.enableStrictOriginEnforcement(true));

    Viewer viewer = fake.watch(arn).country("KP").start().viewer();

    assertThat(viewer.requestFrom("https://evil.org")).isEmpty();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, undesired content and viewers: countries")
  void allowedCountries_areAdmitted_andUnknownLocations() {
    String arn = liveChannel(p -> p.allowedCountries("CH", "LI"));

    PlaybackRefusal refusal = fake.watch(arn).country("AT").start().refusal();

    assertThat(refusal.reason()).isEqualTo(COUNTRY_NOT_ALLOWED);
    assertThat(refusal.message()).contains("AT", policyArn, "[CH, LI]");
    assertThat(fake.watch(arn).country("LI").start().isAdmitted()).isTrue();
    assertThat(fake.watch(arn).start().isAdmitted()).as("location unknown").isTrue();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, undesired content and viewers: origins")
  void allowedOrigins_areAdmitted() {
    String arn = liveChannel(p -> p.allowedOrigins("https://a.com", "https://*.example.com"));

    PlaybackRefusal refusal = fake.watch(arn).origin("https://example.com").start().refusal();

    assertThat(refusal.reason()).isEqualTo(WRONG_ORIGIN);
    assertThat(refusal.message()).contains(policyArn, "[https://a.com, https://*.example.com]");
    Viewer viewer = fake.watch(arn).origin("https://www.example.com").start().viewer();
    assertThat(viewer.requestFrom("https://evil.org")).as("not strict").isEmpty();
    assertThat(fake.watch(arn).start().isAdmitted()).as("no browser").isTrue();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, undesired content and viewers: strict origins")
  void strictEnforcement_wantsAnOriginInEveryRequest() {
    String arn =
        liveChannel(p -> p.allowedOrigins("https://a.com").enableStrictOriginEnforcement(true));

    Viewer viewer = fake.watch(arn).origin("https://a.com").start().viewer();

    assertThat(fake.watch(arn).start().refusal().reason()).isEqualTo(WRONG_ORIGIN);
    assertThat(viewer.requestFrom("https://a.com")).isEmpty();
    assertThat(viewer.requestFrom("https://b.com"))
        .map(PlaybackRefusal::reason)
        .contains(WRONG_ORIGIN);
    assertThat(viewer.requestWithoutOrigin()).isPresent();
  }

  @Test
  void countryAndOrigin_bothHaveToBeAllowed() {
    String arn = liveChannel(p -> p.allowedCountries("CH").allowedOrigins("https://a.com"));

    assertThat(fake.watch(arn).country("CH").origin("https://a.com").start().isAdmitted()).isTrue();
    assertThat(fake.watch(arn).country("AT").origin("https://a.com").start().refusal().reason())
        .isEqualTo(COUNTRY_NOT_ALLOWED);
    assertThat(fake.watch(arn).country("CH").origin("https://b.com").start().refusal().reason())
        .isEqualTo(WRONG_ORIGIN);
  }

  @Test
  void aChangeOfThePolicy_takesEffectForNewViewers() {
    String arn = liveChannel(p -> p.allowedCountries("CH").allowedOrigins("https://a.com"));
    Viewer viewer = fake.watch(arn).country("CH").origin("https://a.com").start().viewer();

    ivs.updatePlaybackRestrictionPolicy(
        p ->
            p.arn(policyArn)
                .allowedCountries("AT")
                .allowedOrigins("https://b.com")
                .enableStrictOriginEnforcement(true));

    assertThat(viewer.isWatching()).isTrue();
    assertThat(viewer.requestFrom("https://c.com")).isEmpty();
    assertThat(fake.watch(arn).country("CH").start().isAdmitted()).isFalse();
    Viewer next = fake.watch(arn).country("AT").origin("https://b.com").start().viewer();
    assertThat(next.requestFrom("https://a.com")).isPresent();

    ivs.updatePlaybackRestrictionPolicy(
        p -> p.arn(policyArn).allowedCountries(List.of()).allowedOrigins(List.of()));

    assertThat(fake.watch(arn).country("CH").start().isAdmitted()).isTrue();
  }

  @Test
  @Evidence(
      source = DOCS,
      reference = "user guide, undesired content and viewers: private channels")
  void aPolicyOfAPrivateChannel_isIgnored() {
    PrivateStream stream = new PrivateStream(fake);
    stream.broadcast.disconnect();
    String policy = policy(p -> p.allowedCountries("CH").allowedOrigins("https://a.com"));
    ivs.updateChannel(c -> c.arn(stream.channelArn).playbackRestrictionPolicyArn(policy));
    fake.goLive(stream.channelArn);
    PlaybackAttemptBuilder attempt =
        fake.watch(stream.channelArn).country("AT").origin("https://b.com");

    assertThat(attempt.token(stream.token()).start().isAdmitted()).isTrue();
    assertThat(attempt.start().refusal().reason()).isEqualTo(NO_TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ch", "Switzerland", "XX", "UK"})
  void whatIsNoCountry_isMisuse(String country) {
    PlaybackAttemptBuilder attempt = fake.watch("any");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> attempt.country(country))
        .withMessageContaining("'" + country + "' is not a country");
  }

  private String liveChannel(Consumer<CreatePlaybackRestrictionPolicyRequest.Builder> settings) {
    policyArn = policy(settings);
    String arn = ivs.createChannel(c -> c.playbackRestrictionPolicyArn(policyArn)).channel().arn();
    fake.goLive(arn);
    return arn;
  }

  private String policy(Consumer<CreatePlaybackRestrictionPolicyRequest.Builder> settings) {
    return ivs.createPlaybackRestrictionPolicy(settings).playbackRestrictionPolicy().arn();
  }
}
