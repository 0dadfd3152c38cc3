package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.ATTACHED_POLICY;
import static io.github.fakeivs.contract.Choice.COUNTRIES_AND_ORIGINS;
import static io.github.fakeivs.contract.Choice.DUPLICATES;
import static io.github.fakeivs.contract.Choice.ORIGIN_LENGTH;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.ModelledError.CONFLICT;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static io.github.fakeivs.contract.ModelledError.SERVICE_QUOTA_EXCEEDED;
import static io.github.fakeivs.contract.ModelledError.VALIDATION;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicySummary;
import software.amazon.awssdk.services.ivs.model.UpdatePlaybackRestrictionPolicyRequest;

/** The five operations on playback restriction policies. */
interface PlaybackRestrictionPoliciesContract extends Contract {

  @Test
  @Evidence(source = MODEL, reference = "API reference, CreatePlaybackRestrictionPolicy: defaults")
  default void createPlaybackRestrictionPolicy_withoutSettings_restrictsNothing() {
    PlaybackRestrictionPolicy policy =
        ok(ivs().createPlaybackRestrictionPolicy(p -> {})).playbackRestrictionPolicy();

    assertThat(policy.arn()).matches(arn("playback-restriction-policy", "[A-Za-z0-9]{12}"));
    assertThat(policy.name()).isEmpty();
    assertThat(policy.hasAllowedCountries()).isTrue();
    assertThat(policy.allowedCountries()).isEmpty();
    assertThat(policy.hasAllowedOrigins()).isTrue();
    assertThat(policy.allowedOrigins()).isEmpty();
    assertThat(policy.enableStrictOriginEnforcement()).isFalse();
    assertThat(policy.hasTags()).isTrue();
    assertThat(policy.tags()).isEmpty();
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, GetPlaybackRestrictionPolicy")
  default void getPlaybackRestrictionPolicy_answersWithTheWholePolicy() {
    PlaybackRestrictionPolicy policy = strictPolicy();

    assertThat(policy.name()).isEqualTo("alps");
    assertThat(policy.allowedCountries()).containsExactly("CH", "AT");
    assertThat(policy.allowedOrigins()).containsExactly("https://example.com");
    assertThat(policy.enableStrictOriginEnforcement()).isTrue();
    assertThat(policy.tags()).isEqualTo(Map.of("team", "video"));
    assertThat(get(policy.arn())).isEqualTo(policy);
  }

  @Test
  @Evidence(source = DOCS, reference = "AWS CLI reference, list-playback-restriction-policies")
  default void listPlaybackRestrictionPolicies_tellsEveryMember() {
    PlaybackRestrictionPolicy policy = strictPolicy();

    assertThat(ok(ivs().listPlaybackRestrictionPolicies(l -> {})).playbackRestrictionPolicies())
        .containsExactly(
            PlaybackRestrictionPolicySummary.builder()
                .arn(policy.arn())
                .name("alps")
                .allowedCountries("CH", "AT")
                .allowedOrigins("https://example.com")
                .enableStrictOriginEnforcement(true)
                .tags(Map.of("team", "video"))
                .build());
  }

  /** A change of one member alone: what is sent, and what the policy becomes. */
  enum Change {
    NAME(p -> p.name("other"), p -> p.name("other")),
    COUNTRIES(p -> p.allowedCountries("DE"), p -> p.allowedCountries("DE")),
    ORIGINS(
        p -> p.allowedOrigins("https://*.example.org"),
        p -> p.allowedOrigins("https://*.example.org")),
    ENFORCEMENT(
        p -> p.enableStrictOriginEnforcement(false), p -> p.enableStrictOriginEnforcement(false)),
    ALL_COUNTRIES(p -> p.allowedCountries(List.of()), p -> p.allowedCountries(List.of())),
    ALL_ORIGINS(p -> p.allowedOrigins(List.of()), p -> p.allowedOrigins(List.of())),
    NO_NAME(p -> p.name(""), p -> p.name("")),
    NOTHING(p -> {}, p -> {});

    private final Consumer<UpdatePlaybackRestrictionPolicyRequest.Builder> request;
    private final Consumer<PlaybackRestrictionPolicy.Builder> effect;

    Change(
        Consumer<UpdatePlaybackRestrictionPolicyRequest.Builder> request,
        Consumer<PlaybackRestrictionPolicy.Builder> effect) {
      this.request = request;
      this.effect = effect;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = DOCS, reference = "AWS CLI reference, update-playback-restriction-policy")
  default void updatePlaybackRestrictionPolicy_changesWhatIsGivenAndNothingElse(Change change) {
    PlaybackRestrictionPolicy policy = strictPolicy();
    PlaybackRestrictionPolicy expected = policy.copy(change.effect);

    PlaybackRestrictionPolicy updated =
        ok(ivs()
                .updatePlaybackRestrictionPolicy(
                    p -> p.arn(policy.arn()).applyMutation(change.request)))
            .playbackRestrictionPolicy();

    assertThat(updated).isEqualTo(expected);
    assertThat(get(policy.arn())).isEqualTo(expected);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, DeletePlaybackRestrictionPolicy")
  default void deletePlaybackRestrictionPolicy_removesIt() {
    String arn = policy().arn();

    noContent(ivs().deletePlaybackRestrictionPolicy(p -> p.arn(arn)));

    refused(RESOURCE_NOT_FOUND, () -> get(arn));
    refused(RESOURCE_NOT_FOUND, () -> ivs().deletePlaybackRestrictionPolicy(p -> p.arn(arn)));
    refused(
        RESOURCE_NOT_FOUND, () -> ivs().updatePlaybackRestrictionPolicy(p -> p.arn(arn).name("x")));
  }

  @Test
  @Evidence(source = CHOICE, reference = "an attached policy cannot be deleted")
  @Settles(ATTACHED_POLICY)
  default void deletePlaybackRestrictionPolicy_inUse_isAConflict() {
    String arn = policy().arn();
    Channel channel = channel(c -> c.playbackRestrictionPolicyArn(arn));

    refused(CONFLICT, () -> ivs().deletePlaybackRestrictionPolicy(p -> p.arn(arn)))
        .naming(arn, "in use by channel: " + channel.arn());

    ivs().updateChannel(c -> c.arn(channel.arn()).playbackRestrictionPolicyArn(""));
    noContent(ivs().deletePlaybackRestrictionPolicy(p -> p.arn(arn)));
  }

  @Test
  @Evidence(
      source = DOCS,
      reference = "user guide, service quotas: 3 playback restriction policies")
  default void createPlaybackRestrictionPolicy_beyondTheQuota_isRefused() {
    List<PlaybackRestrictionPolicy> policies = Stream.generate(this::policy).limit(3).toList();

    refused(SERVICE_QUOTA_EXCEEDED, this::policy)
        .naming("playback-restriction-policy quota exceeded", "3");

    ivs().deletePlaybackRestrictionPolicy(p -> p.arn(policies.get(2).arn()));
    assertThat(policy().arn()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"us", "Us", "XX", "UK", "EU", "ZZ", "  ", "U1"})
  @Evidence(source = CHOICE, reference = "countries: assigned ISO 3166-1 codes in upper case")
  @Settles(COUNTRIES_AND_ORIGINS)
  default void anyPolicy_withAnUnknownCountry_isInvalid(String country) {
    String arn = policy().arn();

    refused(
            VALIDATION,
            () -> ivs().createPlaybackRestrictionPolicy(p -> p.allowedCountries("CH", country)))
        .naming("CreatePlaybackRestrictionPolicy.allowedCountries", "'" + country + "'");
    refused(
            VALIDATION,
            () -> ivs().updatePlaybackRestrictionPolicy(p -> p.arn(arn).allowedCountries(country)))
        .naming("UpdatePlaybackRestrictionPolicy.allowedCountries", "'" + country + "'");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, service quotas: 200 countries")
  default void createPlaybackRestrictionPolicy_takes200Countries() {
    List<String> countries = List.of(Locale.getISOCountries());

    PlaybackRestrictionPolicy policy = policy(p -> p.allowedCountries(countries.subList(0, 200)));

    assertThat(policy.allowedCountries()).hasSize(200);
    refused(
            VALIDATION,
            () ->
                ivs()
                    .createPlaybackRestrictionPolicy(
                        p -> p.allowedCountries(countries.subList(0, 201))))
        .naming("CreatePlaybackRestrictionPolicy.allowedCountries", "201", "200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "http://localhost:3000",
        "https://*.example.com",
        "https://a-b.example.co.uk:8443",
        "http://127.0.0.1:8080"
      })
  @Evidence(source = DOCS, reference = "user guide, undesired content and viewers: origins")
  default void createPlaybackRestrictionPolicy_takesOrigins(String origin) {
    assertThat(policy(p -> p.allowedOrigins(origin)).allowedOrigins()).containsExactly(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com",
        "https://",
        "https://example.com/",
        "https://example.com/path",
        "https://exam ple.com",
        "https://*",
        "https://example.*",
        "ftp://example.com",
        "*"
      })
  @Evidence(source = CHOICE, reference = "origins: of the form of an Origin header")
  @Settles(COUNTRIES_AND_ORIGINS)
  default void createPlaybackRestrictionPolicy_ofAnythingElseThanAnOrigin_isInvalid(String origin) {
    refused(VALIDATION, () -> ivs().createPlaybackRestrictionPolicy(p -> p.allowedOrigins(origin)))
        .naming("CreatePlaybackRestrictionPolicy.allowedOrigins", "'" + origin + "'");
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, CreatePlaybackRestrictionPolicy: length")
  @Settles(ORIGIN_LENGTH)
  default void createPlaybackRestrictionPolicy_ofAnOriginWithoutEnd_isInvalid() {
    String origin = "https://" + "a.".repeat(50_000) + "com";

    refused(VALIDATION, () -> ivs().createPlaybackRestrictionPolicy(p -> p.allowedOrigins(origin)))
        .naming("CreatePlaybackRestrictionPolicy.allowedOrigins");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, service quotas: 5 origins")
  default void anyPolicy_takesFiveOrigins() {
    List<String> origins =
        IntStream.range(0, 6).mapToObj(i -> "https://%s.example.com".formatted(i)).toList();
    String arn = policy(p -> p.allowedOrigins(origins.subList(0, 5))).arn();

    refused(VALIDATION, () -> ivs().createPlaybackRestrictionPolicy(p -> p.allowedOrigins(origins)))
        .naming("CreatePlaybackRestrictionPolicy.allowedOrigins", "6", "5");
    refused(
            VALIDATION,
            () -> ivs().updatePlaybackRestrictionPolicy(p -> p.arn(arn).allowedOrigins(origins)))
        .naming("UpdatePlaybackRestrictionPolicy.allowedOrigins", "6", "5");
  }

  @Test
  @Evidence(
      source = CHOICE,
      reference = "countries and origins given twice count once, where first")
  @Settles(DUPLICATES)
  default void anyPolicy_withDuplicates_keepsTheFirstOfEach() {
    PlaybackRestrictionPolicy created =
        policy(
            p ->
                p.allowedCountries("US", "DE", "US", "FR", "DE")
                    .allowedOrigins(nCopies(6, "https://example.com")));
    PlaybackRestrictionPolicy updated =
        ivs()
            .updatePlaybackRestrictionPolicy(
                p -> p.arn(created.arn()).allowedCountries("FR", "US", "FR"))
            .playbackRestrictionPolicy();

    assertThat(created.allowedCountries()).containsExactly("US", "DE", "FR");
    assertThat(created.allowedOrigins()).containsExactly("https://example.com");
    assertThat(updated.allowedCountries()).containsExactly("FR", "US");
    assertThat(updated.allowedOrigins()).containsExactly("https://example.com");
  }

  private PlaybackRestrictionPolicy strictPolicy() {
    return policy(
        p ->
            p.name("alps")
                .allowedCountries("CH", "AT")
                .allowedOrigins("https://example.com")
                .enableStrictOriginEnforcement(true)
                .tags(Map.of("team", "video")));
  }

  private PlaybackRestrictionPolicy get(String arn) {
    return ok(ivs().getPlaybackRestrictionPolicy(p -> p.arn(arn))).playbackRestrictionPolicy();
  }
}
