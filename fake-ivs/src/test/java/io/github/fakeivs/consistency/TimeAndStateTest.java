package io.github.fakeivs.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.Snapshot;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fixture.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** State, clock and what is under way change as one, whatever replaces them in the middle. */
class TimeAndStateTest {

  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final FakeIvs fake = FakeIvs.builder().clock(START).build();
  private final String arn = fake.client().createChannel(c -> {}).channel().arn();

  @Test
  void restore_byAListenerWhileTimePasses_endsThatPassage() {
    Broadcast broadcast = fake.goLive(arn);
    Snapshot live = fake.snapshot();
    AtomicBoolean restored = new AtomicBoolean();
    fake.onEvent(
        event -> {
          if (event.name().equals("Stream End") && restored.compareAndSet(false, true)) {
            fake.restore(live);
          }
        });

    fake.clock().advance(Duration.ofDays(5));

    assertThat(restored).isTrue();
    assertThat(fake.clock().instant()).isEqualTo(START);
    assertThat(broadcast.isLive()).isTrue();
  }

  @Test
  void reset_byAListenerWhileTimePasses_leavesTheClockWhereItBegan() {
    fake.goLive(arn);
    fake.onEvent(event -> fake.reset());

    fake.clock().advance(Duration.ofDays(5));

    assertThat(fake.clock().instant()).isEqualTo(START);
    assertThat(fake.client().listChannels(c -> {}).channels()).isEmpty();
    assertThat(fake.events()).isEmpty();
  }

  @Test
  void restore_whileAnotherThreadAdvances_endsOnOneOfTheTwoTimes() {
    for (int round = 0; round < 300; round++) {
      FakeIvs racing = fake.fork();
      racing.goLive(arn);
      Snapshot live = racing.snapshot();

      Threads.race(() -> racing.clock().advance(Duration.ofDays(3)), () -> racing.restore(live));

      boolean isLive = racing.broadcast(arn).isPresent();
      assertThat(racing.clock().instant())
          .isEqualTo(isLive ? START : START.plus(Duration.ofDays(3)));
    }
  }

  @Test
  void snapshotsAndForks_areOfOneMoment() {
    for (int round = 0; round < 100; round++) {
      FakeIvs racing = fake.fork();
      ConcurrentLinkedQueue<FakeIvs> forks = new ConcurrentLinkedQueue<>();
      Threads.run(
          2,
          10,
          (thread, i) -> {
            if (thread == 0) {
              racing.goLive(arn);
              racing.clock().advance(Duration.ofDays(3));
            } else {
              forks.add(racing.fork());
            }
          });

      assertThat(forks)
          .allSatisfy(
              fork ->
                  assertThat(fork.events())
                      .extracting(IvsEvent::time)
                      .allSatisfy(
                          time -> assertThat(time).isBeforeOrEqualTo(fork.clock().instant())));
    }
  }

  @Test
  void reset_whileAnotherThreadCreates_leavesTheCallAndTheChannelOrNeither() {
    for (int round = 0; round < 500; round++) {
      FakeIvs racing = FakeIvs.create();
      Threads.race(() -> racing.client().createChannel(c -> {}), () -> racing.reset());

      int calls = racing.calls().size();
      assertThat(racing.client().listChannels(c -> {}).channels()).hasSize(calls);
    }
  }

  @Test
  void aHandle_ofAStreamBeforeAReset_belongsToNothing() {
    Broadcast before = fake.goLive(arn);
    fake.reset();
    String other = fake.client().createChannel(c -> {}).channel().arn();
    Broadcast after = fake.goLive(other);

    assertThat(after.streamId()).isEqualTo(before.streamId());
    assertThat(after).isNotEqualTo(before);
    assertThat(before.isLive()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(before::disconnect)
        .withMessageContaining("no longer has stream " + before.streamId());
    assertThat(after.isLive()).isTrue();
  }

  @Test
  void aHandle_ofAStreamAfterTheSnapshot_belongsToNothingOnceThatIsRestored() {
    Snapshot idle = fake.snapshot();
    Broadcast before = fake.goLive(arn);
    fake.restore(idle);
    Broadcast after = fake.goLive(arn);

    assertThat(after.streamId()).isEqualTo(before.streamId());
    assertThatIllegalStateException().isThrownBy(() -> before.viewers(3));
    assertThat(after.viewers()).isZero();
  }

  @Test
  void callsInTheQueueOfAnExecutor_areCancelledByReset() {
    ConcurrentLinkedQueue<Runnable> queue = new ConcurrentLinkedQueue<>();
    fake.asyncCalls().completeOn(queue::add);
    CompletableFuture<?> created = fake.asyncClient().createChannel(c -> {});

    fake.reset();
    queue.forEach(Runnable::run);

    assertThat(created).isCancelled();
    assertThat(fake.client().listChannels(c -> {}).channels()).isEmpty();
  }

  @Test
  void heldEvents_areForgottenByRestore() {
    List<IvsEvent> told = new ArrayList<>();
    fake.onEvent(told::add);
    Snapshot idle = fake.snapshot();
    fake.eventDelivery().hold();
    fake.goLive(arn);

    fake.restore(idle);
    fake.eventDelivery().release();

    assertThat(told).isEmpty();
  }
}
