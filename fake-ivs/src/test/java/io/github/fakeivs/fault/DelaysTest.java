package io.github.fakeivs.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;

/** Answers that come late, for a synchronous caller. */
class DelaysTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final Duration DELAY = Duration.ofSeconds(10);

  private final FakeIvs fake = FakeIvs.builder().clock(START).build();
  private final IvsClient ivs = fake.client();

  @Test
  void delay_doesNotHoldUpASynchronousCaller_norMoveTheClock() {
    FaultRule rule = fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(Duration.ofDays(365));

    ivs.createChannel(c -> {});

    assertThat(rule.matchedCalls()).isEqualTo(1);
    assertThat(fake.clock().instant()).isEqualTo(START);
    assertThat(channels()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 9_999, 10_000})
  void delay_notShorterThanTheApiCallTimeout_endsInIt_afterTheOperation(long timeout) {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(DELAY);

    Throwable thrown = catchThrowable(() -> createWithin(Duration.ofMillis(timeout)));

    assertThat(thrown)
        .isExactlyInstanceOf(ApiCallTimeoutException.class)
        .hasMessage(ApiCallTimeoutException.create(timeout).getMessage());
    assertThat(fake.calls().last().flatMap(RecordedCall::exception)).containsSame(thrown);
    assertThat(channels()).isEqualTo(1);
  }

  @Test
  void delay_shorterThanTheApiCallTimeout_isAnswered() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(DELAY);

    createWithin(DELAY.plusMillis(1));

    assertThat(channels()).isEqualTo(1);
  }

  @Test
  void delay_ofNothing_meetsNoTimeout() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(Duration.ZERO);

    createWithin(Duration.ofMillis(1));

    assertThat(channels()).isEqualTo(1);
  }

  @Test
  void delay_beyondTheTimeout_hidesARefusal() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(DELAY);

    assertThat(catchThrowable(() -> ivs.createChannel(request(DELAY).name("no name!").build())))
        .isExactlyInstanceOf(ApiCallTimeoutException.class);
    assertThat(channels()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void delayAndFailure_mayMatchTheSameCall(boolean failureFirst) {
    ArithmeticException failure = new ArithmeticException();
    if (failureFirst) {
      fake.faults().on(IvsOperation.CREATE_CHANNEL).times(2).fail(failure);
    }
    fake.faults().on(IvsOperation.CREATE_CHANNEL).times(2).delay(DELAY);
    fake.faults().on(IvsOperation.CREATE_CHANNEL).times(2).fail(failure);

    assertThat(catchThrowable(() -> ivs.createChannel(c -> {}))).isSameAs(failure);
    assertThat(catchThrowable(() -> createWithin(DELAY)))
        .isExactlyInstanceOf(ApiCallTimeoutException.class);
    assertThat(channels()).isZero();
  }

  @Test
  void delayAndLostAnswer_beyondTheTimeout_areATimeoutAfterTheChange() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(DELAY);
    fake.faults().on(IvsOperation.CREATE_CHANNEL).afterwards().fail(Fault.connectionLost());

    assertThat(catchThrowable(() -> createWithin(DELAY)))
        .isExactlyInstanceOf(ApiCallTimeoutException.class);
    assertThat(channels()).isEqualTo(1);
  }

  @Test
  void delay_ofTwoThatMatch_isTheFirst() {
    FaultRule first = fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(DELAY.minusMillis(1));
    FaultRule second = fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(DELAY);

    createWithin(DELAY);

    assertThat(first.matchedCalls()).isEqualTo(1);
    assertThat(second.matchedCalls()).isZero();
  }

  @Test
  void delayInRealTime_returnsWhenItIsOver() {
    FaultRule rule =
        fake.faults().on(IvsOperation.CREATE_CHANNEL).delayInRealTime(Duration.ofMillis(1));

    ivs.createChannel(c -> {});

    assertThat(rule.matchedCalls()).isEqualTo(1);
    assertThat(fake.clock().instant()).isEqualTo(START);
  }

  @Test
  @Timeout(60)
  void delayInRealTime_blocksTheThreadOfTheCaller() throws InterruptedException {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delayInRealTime(Duration.ofDays(1));
    Thread caller = new Thread(() -> ivs.createChannel(c -> {}));
    caller.start();

    while (caller.getState() != Thread.State.TIMED_WAITING && caller.isAlive()) {
      Thread.onSpinWait();
    }
    assertThat(caller.isAlive()).isTrue();
    assertThat(channels()).isZero();

    caller.interrupt();
    caller.join();
    assertThat(channels()).isEqualTo(1);
  }

  @Test
  void delayInRealTime_onAnInterruptedThread_goesOnAtOnce_stillInterrupted() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delayInRealTime(Duration.ofDays(1));

    Thread.currentThread().interrupt();
    ivs.createChannel(c -> {});

    assertThat(Thread.interrupted()).isTrue();
    assertThat(channels()).isEqualTo(1);
  }

  @Test
  void aRule_tellsItsDelay() {
    assertThat(fake.faults().on(IvsOperation.GET_STREAM).delay(DELAY))
        .asString()
        .startsWith("GetStream is answered after PT10S, matched 0 of 1 calls, made at ");
    assertThat(fake.faults().on(IvsOperation.GET_STREAM).delayInRealTime(DELAY))
        .asString()
        .startsWith(
            "GetStream is answered after PT10S of real time, matched 0 of 1 calls, made at ");
  }

  private void createWithin(Duration timeout) {
    ivs.createChannel(request(timeout).build());
  }

  private static CreateChannelRequest.Builder request(Duration timeout) {
    return CreateChannelRequest.builder().overrideConfiguration(o -> o.apiCallTimeout(timeout));
  }

  private int channels() {
    return ivs.listChannels(c -> {}).channels().size();
  }

  @Test
  void delayInRealTime_longerThanTheCallerWaits_isCutShort() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delayInRealTime(Duration.ofDays(1));

    assertThatThrownBy(
            () ->
                fake.client()
                    .createChannel(
                        c -> c.overrideConfiguration(o -> o.apiCallTimeout(Duration.ofMillis(1)))))
        .isInstanceOf(ApiCallTimeoutException.class);
    assertThat(fake.client().listChannels(l -> {}).channels()).hasSize(1);
  }
}
