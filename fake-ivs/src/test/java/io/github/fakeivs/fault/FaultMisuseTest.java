package io.github.fakeivs.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that make no sense fail where they are written, and put nothing in force. */
class FaultMisuseTest {

  private final Faults faults = FakeIvs.create().faults();
  private final FaultRuleBuilder rule = faults.on(IvsOperation.GET_CHANNEL);

  @AfterEach
  void noRuleIsInForce() {
    assertThat(faults.rules()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void fewerThanOneCall_isRefused(int calls) {
    Stream.<Consumer<Integer>>of(
            rule::times,
            faults::lagStreamKeyDeletion,
            faults::failPlaybackKeyPairDeletion,
            faults::failRecordingConfigurationCreation)
        .forEach(
            misuse ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> misuse.accept(calls))
                    .withMessage("calls is %d: give 1 or more.", calls));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, -10_000})
  void aNegativeDelay_isRefused(long millis) {
    Duration delay = Duration.ofMillis(millis);

    Stream.<Consumer<Duration>>of(rule::delay, rule::delayInRealTime)
        .forEach(
            misuse ->
                assertThatIllegalArgumentException()
                    .isThrownBy(() -> misuse.accept(delay))
                    .withMessage("delay is %s: give a duration of zero or more.", delay));
  }

  static Stream<Arguments> nulls() {
    return Stream.of(
        Arguments.argumentSet("when", "condition", misuse(rule -> rule.when(null))),
        Arguments.argumentSet("fault", "fault", misuse(rule -> rule.fail((Fault) null))),
        Arguments.argumentSet(
            "throwable", "throwable", misuse(rule -> rule.fail((Throwable) null))),
        Arguments.argumentSet("delay", "delay", misuse(rule -> rule.delay(null))),
        Arguments.argumentSet("real delay", "delay", misuse(rule -> rule.delayInRealTime(null))));
  }

  private static Consumer<FaultRuleBuilder> misuse(Consumer<FaultRuleBuilder> misuse) {
    return misuse;
  }

  @ParameterizedTest
  @MethodSource("nulls")
  void nothing_isRefused(String what, Consumer<FaultRuleBuilder> misuse) {
    assertThatThrownBy(() -> misuse.accept(rule))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(what);
  }

  static Stream<Consumer<Faults>> nullOperations() {
    return Stream.of(
        faults -> faults.on(null),
        faults -> faults.on(IvsOperation.GET_CHANNEL, (IvsOperation) null));
  }

  @ParameterizedTest
  @MethodSource("nullOperations")
  void noOperation_isRefused(Consumer<Faults> misuse) {
    assertThatThrownBy(() -> misuse.accept(faults))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("operation");
  }
}
