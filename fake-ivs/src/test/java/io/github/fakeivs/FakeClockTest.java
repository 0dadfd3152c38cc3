package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fakeivs.fixture.Threads;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock by itself; what falls due as it moves is told with broadcasts. */
class FakeClockTest {

  private static final Instant NOON = Instant.parse("2100-01-01T12:00:00Z");

  private final SystemClock system = new SystemClock(NOON);
  private final FakeClock clock = system.fake(settings -> {}).clock();

  @Test
  void instant_followsTheSystemClock() {
    assertThat(clock.instant()).isEqualTo(NOON);

    system.set(NOON.plusSeconds(5));

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));
  }

  @Test
  void instant_hasWholeMilliseconds() {
    system.set(NOON.plusNanos(1_999_999));

    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1));
    assertThat(clock.millis()).isEqualTo(NOON.plusMillis(1).toEpochMilli());
  }

  @Test
  void instant_neverGoesBackWithTheSystemClock() {
    clock.instant();
    system.set(NOON.minusSeconds(60));

    assertThat(clock.instant()).isEqualTo(NOON);

    system.set(NOON.plusSeconds(1));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void freeze_stopsIt() {
    assertThat(clock.freeze()).isEqualTo(NOON);

    system.set(NOON.plusSeconds(5));

    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void toString_tellsTheTime_andWhetherItStands() {
    assertThat(clock).hasToString("FakeClock[%s, following]", NOON);

    clock.freeze();

    assertThat(clock).hasToString("FakeClock[%s, frozen]", NOON);
  }

  @Test
  void freeze_catchesUpFirst() {
    clock.instant();
    system.set(NOON.plusSeconds(5));

    assertThat(clock.freeze()).isEqualTo(NOON.plusSeconds(5));
  }

  @Test
  void set_takesItThereAndStopsIt() {
    clock.set(NOON.plusSeconds(90).plusNanos(7));

    system.set(NOON.plusSeconds(500));

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(90).plusNanos(7));
  }

  @Test
  void set_beforeItsUse_mayGoIntoThePast() {
    clock.set(Instant.EPOCH);

    assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
  }

  @Test
  void set_back_isRefused() {
    clock.instant();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.set(NOON.minusMillis(1)))
        .withMessage(
            "The clock of a fake never goes back: it has shown 2100-01-01T12:00:00Z and was told "
                + "to go to 2100-01-01T11:59:59.999Z. Set it before the fake is used, or move it "
                + "forward.");
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void advance_movesItAndStopsIt() {
    assertThat(clock.advance(Duration.ofMinutes(2))).isEqualTo(NOON.plusSeconds(120));

    system.set(NOON.plusSeconds(500));

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(120));
    assertThat(clock.advance(Duration.ofSeconds(1))).isEqualTo(NOON.plusSeconds(121));
  }

  @Test
  void advance_byLessThanNothing_isRefused() {
    clock.instant();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(Duration.ofNanos(-1)))
        .withMessageStartingWith("The clock of a fake never goes back: it has shown " + NOON);
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void builder_letsItStandWhereItIsPut_untilItIsMoved() {
    FakeIvs fake = FakeIvs.builder().clock(NOON).build();
    FakeClock standing = fake.clock();

    assertThat(standing.instant()).isEqualTo(NOON);
    fake.client().createChannel(c -> {});
    assertThat(standing.freeze()).isEqualTo(NOON);
    assertThat(standing.advance(Duration.ofSeconds(1))).isEqualTo(NOON.plusSeconds(1));
    assertThat(fake.clock()).isSameAs(standing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "2999-12-31T23:59:59Z"})
  void builder_mayPutItInThePastOrTheFuture(Instant time) {
    assertThat(FakeIvs.builder().clock(time).build().clock().instant()).isEqualTo(time);
  }

  @Test
  void set_toWhereItStands_isAllowed() {
    clock.freeze();

    clock.set(NOON);

    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void advance_beyondAllTimes_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.advance(Duration.ofSeconds(Long.MAX_VALUE)))
        .withMessageContaining("advance it by less");
  }

  @Test
  void zone_isUtc() {
    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void withZone_isAViewOfTheSameTime() {
    ZoneId zurich = ZoneId.of("Europe/Zurich");
    Clock view = clock.withZone(zurich);

    clock.advance(Duration.ofDays(1));

    assertThat(view.getZone()).isEqualTo(zurich);
    assertThat(view.instant()).isEqualTo(clock.instant());
    assertThat(view.withZone(ZoneOffset.UTC).instant()).isEqualTo(clock.instant());
  }

  @Test
  void advance_byManyThreads_losesNothing() throws Exception {
    clock.freeze();

    Threads.run(
        8, i -> IntStream.range(0, 1_000).forEach(n -> clock.advance(Duration.ofMillis(1))));

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(8));
  }
}
