package io.github.fakeivs.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Baseline;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fixture.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;

/** Many threads at the asynchronous client and at its calls. */
class AsyncRacesTest {

  private static final int THREADS = 8;
  private static final int CALLS = 5;
  private static final int ROUNDS = 50;
  private static final int RESTORATIONS = 100;

  private final FakeIvs fake =
      FakeIvs.builder().clock(Instant.parse("2026-03-01T12:00:00Z")).build();
  private final IvsAsyncClient ivs = fake.asyncClient();

  @RepeatedTest(ROUNDS)
  void heldCalls_areEachCompletedByOneThread() {
    fake.asyncCalls().hold();
    List<CompletableFuture<CreateChannelResponse>> futures =
        flat(Threads.call(THREADS, i -> times(CALLS, this::create)));
    assertThat(fake.asyncCalls().inFlight()).hasSize(THREADS * CALLS);

    List<InFlightCall> completed =
        flat(Threads.call(THREADS, i -> times(CALLS, this::completeOrFailNext)));

    assertThat(completed).doesNotHaveDuplicates().hasSize(THREADS * CALLS);
    assertThat(futures).allMatch(CompletableFuture::isDone);
    assertThat(fake.calls()).hasSize(THREADS * CALLS);
    assertThat(channels())
        .isEqualTo(futures.stream().filter(future -> !future.isCompletedExceptionally()).count())
        .isEqualTo(answeredCalls());
  }

  private InFlightCall completeOrFailNext(int i) {
    return i == 0
        ? fake.asyncCalls().failNext(Fault.throttling())
        : fake.asyncCalls().completeNext();
  }

  @RepeatedTest(ROUNDS)
  void noCall_isLeftBehindByARelease() {
    fake.asyncCalls().hold();

    List<CompletableFuture<CreateChannelResponse>> futures =
        flat(
            Threads.call(
                THREADS,
                i -> {
                  if (i == 0) {
                    fake.asyncCalls().release();
                  }
                  return times(CALLS, this::create);
                }));

    assertThat(futures).allMatch(CompletableFuture::isDone);
    assertThat(fake.asyncCalls().inFlight()).isEmpty();
    assertThat(channels()).isEqualTo(THREADS * CALLS);
  }

  @RepeatedTest(ROUNDS)
  void aCall_isEitherCancelledOrCarriedOut() {
    fake.asyncCalls().hold();
    List<CompletableFuture<CreateChannelResponse>> futures = times(CALLS, this::create);

    Threads.run(
        THREADS,
        i -> {
          if (i == 0) {
            fake.asyncCalls().release();
          } else {
            futures.forEach(future -> future.cancel(true));
          }
        });

    assertThat(futures).allMatch(CompletableFuture::isDone);
    assertThat(fake.calls()).as("each is recorded once").hasSize(CALLS);
    assertThat(channels()).isEqualTo(answeredCalls());
    assertThat(fake.asyncCalls().inFlight()).isEmpty();
  }

  @RepeatedTest(ROUNDS)
  void lateAnswers_arriveOnceWhoeverMovesTheClock() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).always().delay(Duration.ofSeconds(THREADS));
    AtomicInteger arrivals = new AtomicInteger();
    List<CompletableFuture<Void>> futures =
        times(CALLS, i -> create(i).thenRun(arrivals::incrementAndGet));

    Threads.run(THREADS, i -> fake.clock().advance(Duration.ofSeconds(1)));

    assertThat(futures).allMatch(CompletableFuture::isDone);
    assertThat(arrivals).hasValue(CALLS);
  }

  @RepeatedTest(ROUNDS)
  void noCall_isLeftInFlightByARestoration() {
    fake.asyncCalls().hold();
    Baseline baseline = fake.baseline();

    Threads.run(
        THREADS,
        i -> {
          for (int n = 0; n < RESTORATIONS; n++) {
            times(CALLS, this::create);
            if (i == 0) {
              baseline.restore();
            }
          }
        });
    baseline.restore();

    assertThat(fake.asyncCalls().inFlight()).isEmpty();
  }

  private CompletableFuture<CreateChannelResponse> create(int i) {
    return ivs.createChannel(c -> {});
  }

  private long channels() {
    return fake.client().listChannels(c -> {}).channels().size();
  }

  private long answeredCalls() {
    return fake.calls().of(IvsOperation.CREATE_CHANNEL).stream()
        .map(RecordedCall::response)
        .filter(response -> response.isPresent())
        .count();
  }

  private static <T> List<T> times(int count, IntFunction<T> make) {
    return IntStream.range(0, count).mapToObj(make).toList();
  }

  private static <T> List<T> flat(List<List<T>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
