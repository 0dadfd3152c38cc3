package io.github.fakeivs.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;

/** What becomes of calls when the fake becomes as new. */
class ResettingTest {

  private final FakeIvs fake =
      FakeIvs.builder().clock(Instant.parse("2026-03-01T12:00:00Z")).build();
  private final IvsAsyncClient ivs = fake.asyncClient();

  @Test
  void aHeldCall_isCancelledAndForgotten() {
    fake.asyncCalls().hold();
    CompletableFuture<?> held = ivs.createChannel(c -> {});

    fake.reset();

    assertThat(held).isCancelled();
    assertThat(fake.asyncCalls().inFlight()).isEmpty();
    assertThat(fake.calls()).isEmpty();
    assertThat(fake.client().listChannels(c -> {}).channels()).isEmpty();
  }

  @Test
  void aCallWhoseAnswerIsLate_isCancelled() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofSeconds(2));
    CompletableFuture<?> late = ivs.listChannels(c -> {});

    fake.reset();

    assertThat(late).isCancelled();
    fake.clock().advance(Duration.ofSeconds(2));
    assertThat(fake.calls()).isEmpty();
  }

  @Test
  void callsAreCarriedOutAtOnceAgain() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    fake.asyncCalls().completeOn(tasks::add);
    fake.asyncCalls().hold();

    fake.reset();

    assertThat(ivs.listChannels(c -> {})).isCompleted();
    assertThat(tasks).isEmpty();
  }

  @Test
  void whatADependentDoesAboutItsCancellation_isGoneWithTheRest() {
    fake.asyncCalls().hold();
    CompletableFuture<?> retried =
        ivs.listChannels(c -> {})
            .handle((response, failure) -> ivs.createChannel(c -> c.name("retried")).join());

    fake.reset();

    assertThat(retried).isCompleted();
    assertThat(fake.client().listChannels(c -> {}).channels()).isEmpty();
    assertThat(fake.calls().of(IvsOperation.CREATE_CHANNEL)).isEmpty();
  }
}
