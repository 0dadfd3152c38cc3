package io.github.fakeivs.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;

class CancellingTest {

  private static final CreateChannelRequest REQUEST =
      CreateChannelRequest.builder().name("lobby").build();

  private final FakeIvs fake = FakeIvs.create();
  private final IvsAsyncClient ivs = fake.asyncClient();
  private final AsyncCalls asyncCalls = fake.asyncCalls();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aHeldCallThatIsCancelled_isNeitherPendingNorCarriedOutButRecorded(boolean interrupting) {
    asyncCalls.hold();
    CompletableFuture<?> future = ivs.createChannel(REQUEST);

    assertThat(future.cancel(interrupting)).isTrue();

    assertThat(future).isCancelled();
    assertThat(asyncCalls.inFlight()).isEmpty();
    assertNotCarriedOut();
  }

  @Test
  void aCallThatIsCancelledBeforeItsExecutorGetsToIt_isNotCarriedOut() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    asyncCalls.completeOn(tasks::add);
    CompletableFuture<?> future = ivs.createChannel(REQUEST);

    future.cancel(true);
    tasks.remove().run();

    assertThat(future).isCancelled();
    assertNotCarriedOut();
  }

  private void assertNotCarriedOut() {
    assertThat(fake.calls().with(REQUEST)).hasSize(1);
    assertThat(fake.calls().with(REQUEST).get(0).exception())
        .containsInstanceOf(CancellationException.class);
    assertThat(fake.client().listChannels(c -> {}).channels()).isEmpty();
  }

  @Test
  void cancellingAgain_changesNothing() {
    asyncCalls.hold();
    CompletableFuture<?> future = ivs.createChannel(REQUEST);
    future.cancel(true);

    assertThat(future.cancel(true)).isTrue();

    assertThat(fake.calls()).hasSize(1);
  }

  @Test
  void cancellingOneCall_leavesTheOthersInOrder() {
    asyncCalls.hold();
    CompletableFuture<?> first = ivs.createChannel(c -> c.name("first"));
    CompletableFuture<?> second = ivs.createChannel(c -> c.name("second"));
    CompletableFuture<?> third = ivs.createChannel(c -> c.name("third"));
    List<InFlightCall> pending = asyncCalls.inFlight();

    second.cancel(true);

    assertThat(asyncCalls.inFlight()).containsExactly(pending.get(0), pending.get(2));
    asyncCalls.release();
    assertThat(first).isCompleted();
    assertThat(third).isCompleted();
    assertThat(second).isCancelled();
  }

  @Test
  void cancellingACompleteFuture_hasNoEffect() {
    CompletableFuture<?> future = ivs.createChannel(REQUEST);

    assertThat(future.cancel(true)).isFalse();

    assertThat(future).isCompleted();
    assertThat(fake.calls()).hasSize(1).allMatch(call -> call.response().isPresent());
  }

  @Test
  void cancellingAFailedFuture_hasNoEffect() {
    CompletableFuture<?> future = ivs.getChannel(c -> c.arn("no ARN"));

    assertThat(future.cancel(true)).isFalse();

    assertThat(future).isCompletedExceptionally().isNotCancelled();
    assertThat(fake.calls()).hasSize(1);
  }

  /** As with a response that is on its way when the caller gives up. */
  @Test
  void cancellingACallThatIsAnsweredLate_leavesItDone() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).delay(Duration.ofSeconds(2));
    CompletableFuture<?> future = ivs.createChannel(REQUEST);

    assertThat(future.cancel(true)).isTrue();
    fake.clock().advance(Duration.ofSeconds(2));

    assertThat(future).isCancelled();
    assertThat(fake.calls().with(REQUEST)).hasSize(1).allMatch(call -> call.response().isPresent());
    assertThat(fake.client().listChannels(c -> {}).channels()).hasSize(1);
  }

  @Test
  void cancellingFromADependent_ofAnotherCallWorks() {
    asyncCalls.hold();
    CompletableFuture<?> first = ivs.createChannel(REQUEST);
    CompletableFuture<?> second = ivs.createChannel(c -> c.name("second"));
    first.thenRun(() -> second.cancel(true));

    asyncCalls.release();

    assertThat(first).isCompleted();
    assertThat(second).isCancelled();
    assertThat(fake.client().listChannels(c -> {}).channels()).hasSize(1);
  }

  @Test
  void aCancelledCall_isSeenByDependents() {
    asyncCalls.hold();
    CompletableFuture<?> future = ivs.createChannel(REQUEST);
    AtomicBoolean notPendingAnyMore = new AtomicBoolean();
    future.whenComplete(
        (response, failure) -> notPendingAnyMore.set(asyncCalls.inFlight().isEmpty()));

    future.cancel(true);

    assertThat(notPendingAnyMore).isTrue();
    assertThat(fake.calls())
        .extracting(RecordedCall::operation)
        .containsExactly(IvsOperation.CREATE_CHANNEL);
  }
}
