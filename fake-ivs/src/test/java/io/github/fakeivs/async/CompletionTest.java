package io.github.fakeivs.async;

import static io.github.fakeivs.fixture.Raising.raise;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.RecordedCall;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ivs.model.StopStreamResponse;

/** Where futures complete. */
class CompletionTest {

  private static final GetChannelRequest NO_REQUEST = null;

  private final FakeIvs fake = FakeIvs.create();
  private final IvsAsyncClient ivs = fake.asyncClient();

  @Test
  void byDefault_aFutureIsCompleteWhenTheCallReturns() {
    assertThat(ivs.listChannels(c -> {})).isCompleted();
    assertThat(ivs.getChannel(c -> {})).isCompletedExceptionally();
  }

  @Test
  void byDefault_aCallIsCarriedOutOnTheCallingThread() {
    CompletableFuture<Thread> dependent =
        ivs.listChannels(c -> {}).thenApply(response -> Thread.currentThread());

    assertThat(dependent).isCompletedWithValue(Thread.currentThread());
    assertThat(fake.calls().last()).map(RecordedCall::thread).contains(Thread.currentThread());
  }

  @Test
  void anExecutor_carriesCallsOutAndCompletesThem() {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      fake.asyncCalls().completeOn(executor);

      Thread executors = CompletableFuture.supplyAsync(Thread::currentThread, executor).join();
      ivs.listChannels(c -> {}).join();

      assertThat(fake.calls().last()).map(RecordedCall::thread).contains(executors);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void nothingIsDone_beforeTheExecutorGetsToIt() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    fake.asyncCalls().completeOn(tasks::add);

    CompletableFuture<?> created = ivs.createChannel(c -> {});

    assertThat(created).isNotDone();
    assertThat(fake.calls()).isEmpty();
    assertThat(fake.client().listChannels(c -> {}).channels()).isEmpty();
    tasks.remove().run();
    assertThat(created).isCompleted();
    assertThat(fake.client().listChannels(c -> {}).channels()).hasSize(1);
  }

  @Test
  void anExecutor_isThatOfTheTimeOfTheCall() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    fake.asyncCalls().completeOn(tasks::add);
    CompletableFuture<?> before = ivs.listChannels(c -> {});

    fake.asyncCalls().completeOn(Runnable::run);

    assertThat(ivs.listChannels(c -> {})).isCompleted();
    assertThat(before).isNotDone();
    tasks.remove().run();
    assertThat(before).isCompleted();
  }

  @Test
  void aRejectedCall_failsWithTheRejectionAndIsNotCarriedOut() {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    executor.shutdownNow();
    fake.asyncCalls().completeOn(executor);

    CompletableFuture<?> rejected = ivs.createChannel(c -> {});

    assertThat(FailureView.HANDLE.of(rejected))
        .hasCauseInstanceOf(RejectedExecutionException.class);
    assertThat(fake.client().listChannels(c -> {}).channels()).isEmpty();
    assertThat(fake.calls().all().get(0).exception())
        .containsSame(FailureView.HANDLE.of(rejected).getCause());
  }

  @Test
  void anExecutorThatThrows_failsTheFutureAndThrowsNothing() {
    IllegalStateException thrown = new IllegalStateException("not started");
    fake.asyncCalls().completeOn(task -> raise(thrown));

    assertThat(FailureView.HANDLE.of(ivs.listChannels(c -> {})).getCause()).isSameAs(thrown);
  }

  @Test
  void aRejectedCallThatWasHeld_failsToo() {
    fake.asyncCalls().completeOn(CompletionTest::reject);
    fake.asyncCalls().hold();
    CompletableFuture<ListChannelsResponse> held = ivs.listChannels(c -> {});

    fake.asyncCalls().completeNext();

    assertThat(FailureView.HANDLE.of(held)).hasCauseInstanceOf(RejectedExecutionException.class);
  }

  /** The SDK finds out on the calling thread, before there is anything to carry out. */
  @Test
  void aCallThatIsNotSent_failsAtOnceWhateverTheExecutor() {
    fake.asyncCalls().completeOn(CompletionTest::reject);

    assertThat(FailureView.HANDLE.of(ivs.getChannel(NO_REQUEST)))
        .hasCauseInstanceOf(NullPointerException.class);
    assertThat(FailureView.HANDLE.of(ivs.listTagsForResource(c -> {})))
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
    assertThat(fake.calls()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCallThatIsNotSent_isNeverInFlight(boolean withoutRequest) {
    fake.asyncCalls().hold();

    CompletableFuture<?> failed =
        withoutRequest
            ? ivs.getChannel(NO_REQUEST)
            : ivs.listTagsForResource(ListTagsForResourceRequest.builder().build());

    assertThat(failed).isCompletedExceptionally();
    assertThat(fake.asyncCalls().inFlight()).isEmpty();
  }

  @Test
  void aListenerThatThrows_failsNoFuture() {
    String arn = ivs.createChannel(c -> {}).join().channel().arn();
    fake.goLive(arn);
    IllegalStateException thrown = new IllegalStateException("thrown by the listener");
    fake.onEvent(event -> raise(thrown));

    CompletableFuture<StopStreamResponse> stopped = ivs.stopStream(c -> c.channelArn(arn));

    assertThat(stopped).isCompleted();
    assertThat(fake.eventDelivery().failures()).containsExactly(thrown, thrown);
  }

  @Test
  void aDependent_mayCallAgain() {
    AtomicReference<String> name = new AtomicReference<>();

    ivs.createChannel(c -> c.name("lobby"))
        .thenCompose(created -> ivs.getChannel(c -> c.arn(created.channel().arn())))
        .thenAccept(found -> name.set(found.channel().name()));

    assertThat(name).hasValue("lobby");
  }

  private static void reject(Runnable task) {
    throw new RejectedExecutionException("full");
  }
}
