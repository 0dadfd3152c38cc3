package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Times, durations and numbers as far out as their types go. */
class TimesAtTheEdgeTest {

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
  private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);
  private static final Duration NEVER = Duration.ofSeconds(Long.MIN_VALUE);

  private final FakeIvs fake = FakeIvs.builder().clock(LAST).build();
  private final IvsClient ivs = fake.client();
  private final String arn = ivs.createChannel(c -> {}).channel().arn();

  static Stream<Instant> beyondTheClock() {
    return Stream.of(
        Instant.MAX,
        Instant.MIN,
        Instant.parse("+10000-01-01T00:00:00Z"),
        Instant.MAX.minusNanos(1));
  }

  @ParameterizedTest
  @MethodSource("beyondTheClock")
  void aTimeBeyondTheClock_isRefused(Instant time) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FakeIvs.builder().clock(time))
        .withMessageStartingWith("The clock of a fake cannot show");
    assertThatIllegalArgumentException().isThrownBy(() -> fake.clock().set(time));
    assertThat(fake.clock().instant()).isEqualTo(LAST);
  }

  @Test
  void aStreamAtTheEndOfTime_isAsAnyOther() {
    fake.goLive(arn);

    assertThat(fake.events())
        .extracting(event -> event.name())
        .containsExactly("Session Created", "Stream Start");
    fake.broadcast(arn).orElseThrow().disconnect();
    assertThat(fake.events())
        .extracting(event -> event.name())
        .endsWith("Stream End", "Session Ended");
  }

  @Test
  void anAdvanceBeyondTheClock_isRefused() {
    for (Duration duration : new Duration[] {FOREVER, NEVER, Duration.ofDays(1)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> fake.clock().advance(duration));
    }
    assertThat(fake.clock().instant()).isEqualTo(LAST);
  }

  @Test
  void aDelayForEver_isMetByAnyTimeout() {
    fake.faults().on(IvsOperation.GET_CHANNEL).delay(FOREVER);

    assertThat(
            catchThrowable(
                () ->
                    ivs.getChannel(
                        c -> c.arn(arn).overrideConfiguration(o -> o.apiCallTimeout(FOREVER)))))
        .isInstanceOf(ApiCallTimeoutException.class)
        .hasMessage(ApiCallTimeoutException.create(Long.MAX_VALUE).getMessage());
  }

  @Test
  void aFaultOfATimeoutForEver_isMade() {
    fake.faults().on(IvsOperation.GET_CHANNEL).fail(Fault.apiCallTimeout(FOREVER));

    assertThat(catchThrowable(() -> ivs.getChannel(c -> c.arn(arn))))
        .isInstanceOf(ApiCallTimeoutException.class)
        .hasMessage(ApiCallTimeoutException.create(Long.MAX_VALUE).getMessage());
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0})
  void aBreachByLessThanOne_isRefused_andTellsOfNoBreach(long value) {
    Broadcast broadcast = fake.goLive(arn);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> broadcast.breachBitrate(value))
        .withMessage("bitsPerSecond is %s: give 1 or more.", value);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> broadcast.breachResolution((int) value, 4_000));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> broadcast.breachResolution(4_000, (int) value));
    assertThat(fake.events()).hasSize(2);
  }
}
