package io.github.fakeivs.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.fixture.VisibleResources;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What each quota refuses, whenever it was set. */
class QuotasTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final String CHANNEL = "arn:aws:ivs:us-east-1:123456789012:channel/lobby";

  static Stream<QuotaCase> allowances() {
    return QuotaCase.all();
  }

  @Test
  void everyQuotaIsTestedHere() {
    assertThat(allowances().map(QuotaCase::quota))
        .containsExactlyInAnyOrder(
            Stream.of(Quota.values())
                .filter(quota -> quota != Quota.CONCURRENT_VIEWS)
                .toArray(Quota[]::new));
  }

  @ParameterizedTest
  @MethodSource("allowances")
  void aQuotaOfTheBuilder_allowsSoMuchAndNoMore(QuotaCase allowance) {
    FakeIvs fake = fake(Quotas.defaults().with(allowance.quota(), 2));
    QuotaCase.Use use = started(allowance, fake);

    IntStream.rangeClosed(first(allowance), 2).forEach(use::take);

    assertRefused(allowance, use, 3);
  }

  @ParameterizedTest
  @MethodSource("allowances")
  void aQuotaOfARunningFake_allowsSoMuchAndNoMore(QuotaCase allowance) {
    FakeIvs fake = fake(Quotas.defaults());
    QuotaCase.Use use = started(allowance, fake);

    fake.quotas(fake.quotas().with(allowance.quota(), 2));
    IntStream.rangeClosed(first(allowance), 2).forEach(use::take);

    assertRefused(allowance, use, 3);
  }

  @ParameterizedTest
  @MethodSource("allowances")
  void aRaisedQuota_allowsMoreAtOnce(QuotaCase allowance) {
    FakeIvs fake = fake(Quotas.defaults().with(allowance.quota(), 2));
    QuotaCase.Use use = started(allowance, fake);
    IntStream.rangeClosed(first(allowance), 2).forEach(use::take);
    assertRefused(allowance, use, 3);

    fake.quotas(Quotas.defaults().with(allowance.quota(), 3));

    assertThat(catchThrowable(() -> use.take(3))).isNull();
    assertThat(catchThrowable(() -> use.take(4))).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("allowances")
  void aQuotaLoweredBelowWhatIsThere_leavesThatAndRefusesMore(QuotaCase allowance) {
    FakeIvs fake = fake(Quotas.defaults().with(allowance.quota(), 4));
    QuotaCase.Use use = started(allowance, fake);
    IntStream.rangeClosed(first(allowance), 4).forEach(use::take);
    VisibleResources before = VisibleResources.of(fake.client());

    fake.quotas(fake.quotas().with(allowance.quota(), 2));

    assertThat(VisibleResources.of(fake.client())).isEqualTo(before);
    assertThat(catchThrowable(() -> use.take(5))).isExactlyInstanceOf(allowance.refusal().type());
  }

  @ParameterizedTest
  @MethodSource("allowances")
  void whatIsRefused_leavesEverythingAsItWas(QuotaCase allowance) {
    FakeIvs fake = fake(Quotas.defaults().with(allowance.quota(), 1));
    QuotaCase.Use use = started(allowance, fake);
    IntStream.rangeClosed(first(allowance), 1).forEach(use::take);
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
  void viewersBeyondTheQuota_areNotRefusedButToldOf() {
    FakeIvs fake = fake(Quotas.defaults().with(Quota.CONCURRENT_VIEWS, 10));
    Broadcast broadcast = fake.goLive(CHANNEL);

    broadcast.viewers(10);
    assertThat(breaches(fake)).isZero();
    broadcast.viewers(11);

    assertThat(broadcast.viewers()).isEqualTo(11);
    assertThat(breaches(fake)).isEqualTo(1);
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
  void quotas_areWhatWasSetLast() {
    Quotas built = Quotas.defaults().with(Quota.CHANNELS, 7);
    FakeIvs fake = fake(built);
    assertThat(fake.quotas()).isEqualTo(built);

    fake.quotas(Quotas.defaults());

    assertThat(fake.quotas()).isEqualTo(Quotas.defaults());
  }

  @Test
  void noQuotas_areRefused() {
    FakeIvs fake = FakeIvs.create();

    assertThatNullPointerException().isThrownBy(() -> fake.quotas(null)).withMessage("quotas");
    assertThatNullPointerException()
        .isThrownBy(() -> Quotas.defaults().with(null, 1))
        .withMessage("quota");
  }

  private static FakeIvs fake(Quotas quotas) {
    FakeIvs fake = FakeIvs.builder().clock(START).quotas(quotas).build();
    fake.putChannel(CHANNEL);
    return fake;
  }

  /** The channel, and its stream key, are there already. */
  private static int first(QuotaCase allowance) {
    return switch (allowance.quota()) {
      case CHANNELS, STREAM_KEYS_PER_CHANNEL -> 2;
      default -> 1;
    };
  }

  private static QuotaCase.Use started(QuotaCase allowance, FakeIvs fake) {
    return allowance.start().apply(fake, CHANNEL);
  }

  private static void assertRefused(QuotaCase allowance, QuotaCase.Use use, int n) {
    Throwable refusal = catchThrowable(() -> use.take(n));
    assertThat(refusal).isExactlyInstanceOf(allowance.refusal().type());
    assertThat(text(refusal)).contains(allowance.refusal().text().formatted(CHANNEL));
  }

  private static String text(Throwable refusal) {
    return refusal instanceof AwsServiceException service
        ? service.awsErrorDetails().errorMessage()
        : refusal.getMessage();
  }

  private static long breaches(FakeIvs fake) {
    return fake.events().stream().filter(LimitBreach.class::isInstance).count();
  }
}
