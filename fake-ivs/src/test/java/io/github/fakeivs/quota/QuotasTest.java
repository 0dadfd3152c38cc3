package io.github.fakeivs.quota;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.fixture.VisibleResources;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;

/** Quotas as values, and what each of them refuses, whenever it was set. */
class QuotasTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final String CHANNEL = "arn:aws:ivs:us-east-1:123456789012:channel/lobby";

  static Stream<QuotaCase> cases() {
    return QuotaCase.all();
  }

  @ParameterizedTest
  @CsvSource({
    "CHANNELS, 5000",
    "STREAM_KEYS_PER_CHANNEL, 1",
    "CONCURRENT_STREAMS, 100",
    "CONCURRENT_VIEWS, 15000",
    "TAKEOVERS_PER_STREAM, 100",
    "RECORDING_CONFIGURATIONS, 20",
    "PLAYBACK_KEY_PAIRS, 3",
    "PLAYBACK_RESTRICTION_POLICIES, 3",
    "ALLOWED_COUNTRIES, 200",
    "ALLOWED_ORIGINS, 5",
    "METADATA_BYTES, 1024",
    "TAGS_PER_RESOURCE, 50"
  })
  @Evidence(source = DOCS, reference = "user guide, service quotas: other quotas")
  void defaults_areThoseOfTheServiceQuotasPage(Quota quota, int limit) {
    assertThat(quota.defaultLimit()).isEqualTo(limit);
    assertThat(Quotas.defaults().limit(quota)).isEqualTo(limit);
  }

  @ParameterizedTest
  @EnumSource
  void with_setsOneAndLeavesTheOthers(Quota quota) {
    Quotas changed = Quotas.defaults().with(quota, 7);

    assertThat(changed.limit(quota)).isEqualTo(7);
    for (Quota other : EnumSet.complementOf(EnumSet.of(quota))) {
      assertThat(changed.limit(other)).isEqualTo(other.defaultLimit());
    }
    assertThat(Quotas.defaults().limit(quota)).isEqualTo(quota.defaultLimit());
  }

  @Test
  void with_keepsWhatWasChangedBefore() {
    Quotas changed =
        Quotas.defaults()
            .with(Quota.CHANNELS, 7)
            .with(Quota.METADATA_BYTES, 8)
            .with(Quota.CHANNELS, 9);

    assertThat(changed.limit(Quota.CHANNELS)).isEqualTo(9);
    assertThat(changed.limit(Quota.METADATA_BYTES)).isEqualTo(8);
  }

  @Test
  void with_lessThanNothing_isRefused() {
    Quotas quotas = Quotas.defaults();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> quotas.with(Quota.CHANNELS, -1))
        .withMessage("The limit of CHANNELS is -1: give 0 or more.");
  }

  @Test
  void equals_whereAllLimitsAre() {
    Quotas changed = Quotas.defaults().with(Quota.CHANNELS, 7);

    assertThat(Quotas.defaults().with(Quota.CHANNELS, 5_000))
        .isEqualTo(Quotas.defaults())
        .hasSameHashCodeAs(Quotas.defaults());
    assertThat(changed)
        .isEqualTo(Quotas.defaults().with(Quota.CHANNELS, 8).with(Quota.CHANNELS, 7))
        .isNotEqualTo(Quotas.defaults())
        .isNotEqualTo("Quotas");
  }

  @Test
  void toString_tellsTheLimits() {
    assertThat(Quotas.defaults().with(Quota.CHANNELS, 7)).asString().contains("CHANNELS=7");
  }

  @Test
  void createChannel_takes5000ChannelsByDefaultAndNoMore() {
    FakeIvsClient ivs = FakeIvsClient.create();
    IntStream.range(0, 5_000).forEach(i -> ivs.createChannel(c -> {}));

    assertThatThrownBy(() -> ivs.createChannel(c -> {}))
        .isInstanceOfSatisfying(
            ServiceQuotaExceededException.class,
            refusal -> {
              assertThat(refusal.statusCode()).isEqualTo(402);
              assertThat(refusal.exceptionMessage())
                  .contains("channel quota exceeded")
                  .contains("5000");
            });
    ivs.deleteChannel(c -> c.arn(ivs.listChannels(l -> {}).channels().get(0).arn()));
    assertThat(ivs.createChannel(c -> {}).channel().arn()).isNotNull();
  }

  @Test
  void cases_areOfAllQuotas() {
    assertThat(cases().map(QuotaCase::quota))
        .containsExactlyInAnyOrder(
            Stream.of(Quota.values())
                .filter(quota -> quota != Quota.CONCURRENT_VIEWS)
                .toArray(Quota[]::new));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aQuotaOfARunningFake_allowsSoMuchAndNoMore(QuotaCase quotaCase) {
    FakeIvs fake = fake(Quotas.defaults());
    QuotaCase.Use use = used(quotaCase, fake, 1);
    fake.quotas(fake.quotas().with(quotaCase.quota(), 2));
    use.take(2);

    assertRefused(quotaCase, use, 3);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRaisedQuota_allowsMoreAtOnce(QuotaCase quotaCase) {
    FakeIvs fake = fake(Quotas.defaults().with(quotaCase.quota(), 2));
    QuotaCase.Use use = used(quotaCase, fake, 2);
    assertRefused(quotaCase, use, 3);

    fake.quotas(Quotas.defaults().with(quotaCase.quota(), 3));

    assertThat(catchThrowable(() -> use.take(3))).isNull();
    assertThat(catchThrowable(() -> use.take(4))).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aQuotaLoweredBelowWhatIsThere_leavesThatAndRefusesMore(QuotaCase quotaCase) {
    FakeIvs fake = fake(Quotas.defaults().with(quotaCase.quota(), 4));
    QuotaCase.Use use = used(quotaCase, fake, 4);
    VisibleResources before = VisibleResources.of(fake.client());

    fake.quotas(fake.quotas().with(quotaCase.quota(), 2));

    assertThat(VisibleResources.of(fake.client())).isEqualTo(before);
    assertThat(catchThrowable(() -> use.take(5))).isExactlyInstanceOf(quotaCase.refusal().type());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCallBeyondAQuota_leavesEverythingAsItWas(QuotaCase quotaCase) {
    FakeIvs fake = fake(Quotas.defaults().with(quotaCase.quota(), 1));
    QuotaCase.Use use = used(quotaCase, fake, 1);
    VisibleResources before = resources(fake);

    catchThrowable(() -> use.take(2));

    assertThat(resources(fake)).isEqualTo(before);
  }

  /** Without the sessions: an encoder that is refused leaves one. */
  private static VisibleResources resources(FakeIvs fake) {
    VisibleResources contents = VisibleResources.of(fake.client());
    return new VisibleResources(
        contents.channels(),
        contents.streamKeys(),
        contents.recordingConfigurations(),
        contents.playbackKeyPairs(),
        contents.playbackRestrictionPolicies(),
        contents.liveStreamIds(),
        List.of());
  }

  @Test
  void viewersBeyondALoweredQuota_stay_andTheNextOnesBeyondItAreToldOf() {
    FakeIvs fake = fake(Quotas.defaults());
    Broadcast broadcast = fake.goLive(CHANNEL).viewers(20);

    fake.quotas(fake.quotas().with(Quota.CONCURRENT_VIEWS, 10));
    assertThat(broadcast.viewers()).isEqualTo(20);
    assertThat(breaches(fake)).isZero();

    broadcast.viewers(10).viewers(11);
    assertThat(breaches(fake)).isEqualTo(1);
  }

  @Test
  void quotas_ofAFake_areWhatWasSetLast() {
    Quotas built = Quotas.defaults().with(Quota.CHANNELS, 7);
    FakeIvs fake = fake(built);
    assertThat(fake.quotas()).isEqualTo(built);

    fake.quotas(Quotas.defaults());

    assertThat(fake.quotas()).isEqualTo(Quotas.defaults());
  }

  private static FakeIvs fake(Quotas quotas) {
    FakeIvs fake = FakeIvs.builder().clock(START).quotas(quotas).build();
    fake.putChannel(CHANNEL);
    return fake;
  }

  /** The channel, and its stream key, are there already. */
  private static int first(QuotaCase quotaCase) {
    return switch (quotaCase.quota()) {
      case CHANNELS, STREAM_KEYS_PER_CHANNEL -> 2;
      default -> 1;
    };
  }

  /** What takes of an allowance, having taken so much of it. */
  private static QuotaCase.Use used(QuotaCase quotaCase, FakeIvs fake, int n) {
    QuotaCase.Use use = quotaCase.start().apply(fake, CHANNEL);
    IntStream.rangeClosed(first(quotaCase), n).forEach(use::take);
    return use;
  }

  private static void assertRefused(QuotaCase quotaCase, QuotaCase.Use use, int n) {
    Throwable refusal = catchThrowable(() -> use.take(n));
    assertThat(refusal).isExactlyInstanceOf(quotaCase.refusal().type());
    assertThat(text(refusal)).contains(quotaCase.refusal().text().formatted(CHANNEL));
  }

  private static String text(Throwable refusal) {
    return refusal instanceof AwsServiceException service
        ? service.awsErrorDetails().errorMessage()
        : refusal.getMessage();
  }

  private static long breaches(FakeIvs fake) {
    return fake.events(LimitBreach.class).size();
  }
}
