package io.github.fakeivs.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** Answers that are late on the fake's clock. */
class DelayedAnswersTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final FakeIvs fake = FakeIvs.builder().clock(NOW).build();
  private final IvsAsyncClient ivs = fake.asyncClient();

  @Test
  void aLateAnswer_arrivesWhenTheClockHasComeSoFar() {
    delayNext(Duration.ofSeconds(2));
    CompletableFuture<?> future = create("lobby");

    assertThat(future).isNotDone();
    advance(Duration.ofMillis(1_999));
    assertThat(future).isNotDone();
    advance(Duration.ofMillis(1));
    assertThat(future).isCompleted();
  }

  @Test
  void aLateAnswer_arrivesWhenTheClockIsSetBeyondIt() {
    delayNext(Duration.ofSeconds(2));
    CompletableFuture<?> future = create("lobby");

    fake.clock().set(NOW.plusSeconds(60));

    assertThat(future).isCompleted();
  }

  /** The clock is the system's until the test moves it, which is all that counts here. */
  @Test
  void withAClockThatFollows_aLateAnswerArrivesWhenTheTestMovesTheClock() {
    FakeIvs following = FakeIvs.create();
    following.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofDays(1));
    CompletableFuture<?> future = following.asyncClient().listChannels(c -> {});
    assertThat(future).isNotDone();

    following.clock().advance(Duration.ofDays(1));

    assertThat(future).isCompleted();
  }

  /** No thread waits for the clock: whoever calls next lets the answer in. */
  @Test
  void withAClockThatFollows_aLateAnswerArrivesBeforeTheNextCallAfterItsTime() {
    FakeIvs following = FakeIvs.create();
    following.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofMillis(1));
    CompletableFuture<?> future = following.asyncClient().listChannels(c -> {});
    Instant due = following.clock().instant().plusMillis(1);
    while (following.clock().instant().isBefore(due)) {
      Thread.onSpinWait();
    }

    following.asyncClient().getChannel(c -> {});

    assertThat(future).isCompleted();
  }

  @Test
  void aCallThatIsAnsweredLate_isCarriedOutAtOnce() {
    delayNext(Duration.ofSeconds(2));
    create("lobby");

    assertThat(fake.client().listChannels(c -> {}).channels()).hasSize(1);
    assertThat(fake.calls().of(IvsOperation.CREATE_CHANNEL))
        .singleElement()
        .satisfies(call -> assertThat(call.time()).isEqualTo(NOW))
        .satisfies(call -> assertThat(call.response()).isPresent());
    assertThat(fake.asyncCalls().inFlight()).as("it reached the service").isEmpty();
  }

  @Test
  void lateAnswers_arriveInOrderOfTimeEachAtItsOwn() {
    List<String> arrivals = new ArrayList<>();
    for (int seconds : new int[] {3, 1, 2, 1}) {
      delayNext(Duration.ofSeconds(seconds));
      String name = seconds + "s-of-call-" + (fake.calls().all().size() + 1);
      create(name).thenRun(() -> arrivals.add(name + " after " + passed().toSeconds()));
    }

    advance(Duration.ofSeconds(10));

    assertThat(arrivals)
        .containsExactly(
            "1s-of-call-2 after 1",
            "1s-of-call-4 after 1",
            "2s-of-call-3 after 2",
            "3s-of-call-1 after 3");
    assertThat(passed()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void lateAnswersAndStreams_takePlaceInOneOrder() {
    FakeIvs slow = FakeIvs.builder().clock(NOW).startLatency(Duration.ofSeconds(5)).build();
    String arn = slow.client().createChannel(c -> {}).channel().arn();
    List<Boolean> live = new ArrayList<>();
    for (int seconds : new int[] {4, 6}) {
      slow.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofSeconds(seconds));
      slow.asyncClient().listChannels(c -> {}).thenRun(() -> live.add(isLive(slow, arn)));
    }
    slow.goLive(arn);

    slow.clock().advance(Duration.ofSeconds(10));

    assertThat(live).containsExactly(false, true);
  }

  private static boolean isLive(FakeIvs fake, String arn) {
    Throwable thrown = catchThrowable(() -> fake.client().getStream(c -> c.channelArn(arn)));
    return !(thrown instanceof ChannelNotBroadcastingException);
  }

  @Test
  void whatADependentCallsOnArrival_isAnsweredLateFromThen() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).times(2).delay(Duration.ofSeconds(2));
    CompletableFuture<Duration> chain =
        create("first").thenCompose(first -> create("second")).thenApply(second -> passed());

    advance(Duration.ofSeconds(10));

    assertThat(chain).isCompletedWithValue(Duration.ofSeconds(4));
  }

  @Test
  void aFailure_isLateToo() {
    delayNext(Duration.ofSeconds(2));
    fake.faults().on(IvsOperation.CREATE_CHANNEL).fail(Fault.throttling());
    CompletableFuture<?> future = create("lobby");

    assertThat(future).isNotDone();
    advance(Duration.ofSeconds(2));

    assertThat(FailureView.HANDLE.of(future)).hasCauseInstanceOf(ThrottlingException.class);
  }

  @Test
  void aRefusal_isLateToo() {
    delayNext(Duration.ofSeconds(2));
    CompletableFuture<?> future = create("not a name");

    assertThat(future).isNotDone();
    advance(Duration.ofSeconds(2));

    assertThat(future).isCompletedExceptionally();
  }

  @Test
  void aDelayOfZero_isNone() {
    delayNext(Duration.ZERO);

    assertThat(create("lobby")).isCompleted();
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 2_000})
  void aTimeoutThatIsNotLongerThanTheDelay_endsTheWaitAtItsTime(long timeout) {
    delayNext(Duration.ofSeconds(2));
    CompletableFuture<?> future = ivs.createChannel(waiting(Duration.ofMillis(timeout)));

    advance(Duration.ofMillis(timeout - 1));
    assertThat(future).isNotDone();
    advance(Duration.ofMillis(1));

    assertThat(FailureView.HANDLE.of(future))
        .hasCauseInstanceOf(ApiCallTimeoutException.class)
        .hasMessageContaining(timeout + " millis");
    assertThat(fake.client().listChannels(c -> {}).channels())
        .as("the service did its part")
        .hasSize(1);
    assertThat(fake.calls().of(IvsOperation.CREATE_CHANNEL).get(0).exception())
        .containsInstanceOf(ApiCallTimeoutException.class);
  }

  @Test
  void aTimeoutThatIsLongerThanTheDelay_doesNotMatter() {
    delayNext(Duration.ofSeconds(2));
    CompletableFuture<?> future = ivs.createChannel(waiting(Duration.ofMillis(2_001)));

    advance(Duration.ofSeconds(3));

    assertThat(future).isCompleted();
  }

  @Test
  void aHeldCall_isLateFromItsLandingOn() {
    fake.asyncCalls().hold();
    delayNext(Duration.ofSeconds(2));
    CompletableFuture<?> future = create("lobby");
    advance(Duration.ofSeconds(5));

    fake.asyncCalls().completeNext();

    assertThat(future).isNotDone();
    advance(Duration.ofSeconds(2));
    assertThat(future).isCompleted();
  }

  @Test
  void aLateAnswer_arrivesOnTheExecutor() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    fake.asyncCalls().completeOn(tasks::add);
    delayNext(Duration.ofSeconds(2));
    CompletableFuture<?> future = create("lobby");
    tasks.remove().run();

    advance(Duration.ofSeconds(2));

    assertThat(future).isNotDone();
    tasks.remove().run();
    assertThat(future).isCompleted();
  }

  @Test
  void aLateAnswerThatTheExecutorRejects_failsItsFutureAndNobodyElse() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    fake.asyncCalls()
        .completeOn(
            task -> {
              if (!tasks.isEmpty()) {
                throw new RejectedExecutionException("full");
              }
              tasks.add(task);
            });
    delayNext(Duration.ofSeconds(2));
    CompletableFuture<?> rejected = create("lobby");
    fake.asyncCalls().completeOn(Runnable::run);
    delayNext(Duration.ofSeconds(2));
    CompletableFuture<?> other = create("other");
    tasks.element().run();

    advance(Duration.ofSeconds(2));

    assertThat(FailureView.HANDLE.of(rejected))
        .hasCauseInstanceOf(RejectedExecutionException.class);
    assertThat(other).isCompleted();
    assertThat(fake.calls()).extracting(RecordedCall::exception).allMatch(e -> e.isEmpty());
  }

  private CompletableFuture<CreateChannelResponse> create(String name) {
    return ivs.createChannel(c -> c.name(name));
  }

  private static CreateChannelRequest waiting(Duration timeout) {
    return CreateChannelRequest.builder()
        .overrideConfiguration(c -> c.apiCallTimeout(timeout))
        .build();
  }

  private void delayNext(Duration delay) {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(delay);
  }

  private void advance(Duration duration) {
    fake.clock().advance(duration);
  }

  private Duration passed() {
    return Duration.between(NOW, fake.clock().instant());
  }
}
