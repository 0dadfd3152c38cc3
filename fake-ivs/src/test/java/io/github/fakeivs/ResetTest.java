package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fixture.Invariants;
import io.github.fakeivs.fixture.RandomActions;
import io.github.fakeivs.fixture.Threads;
import io.github.fakeivs.fixture.VisibleResources;
import io.github.fakeivs.fixture.VisibleState;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Making a fake as new. */
class ResetTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final Quotas QUOTAS = Quotas.defaults().with(Quota.CHANNELS, 500);

  private final FakeIvs fake = FakeIvs.builder().clock(START).quotas(QUOTAS).build();
  private final IvsClient ivs = fake.client();

  @Test
  void reset_makesEverythingAsItWasBuilt() {
    VisibleState asBuilt = VisibleState.of(fake);
    VisibleState.populate(fake);
    VisibleState.changeAll(fake);
    assertThat(VisibleState.of(fake)).isNotEqualTo(asBuilt);

    fake.reset();

    assertThat(VisibleState.of(fake)).isEqualTo(asBuilt);
    assertThat(fake.quotas()).isEqualTo(QUOTAS);
    assertThat(fake.clock().instant()).isEqualTo(START);
  }

  @Test
  void reset_mayBeRepeated_alsoOnANewFake() {
    VisibleState asBuilt = VisibleState.of(fake);

    fake.reset();
    fake.reset();

    assertThat(VisibleState.of(fake)).isEqualTo(asBuilt);
  }

  @Test
  void reset_forgetsCallsAndFaultRules() {
    fake.faults().onAnyOperation().times(2).fail(new ArithmeticException());
    catchThrowable(() -> ivs.listChannels(c -> {}));

    fake.reset();

    assertThat(fake.calls()).isEmpty();
    assertThat(fake.faults().rules()).isEmpty();
    assertThat(catchThrowable(() -> ivs.listChannels(c -> {}))).isNull();
  }

  @Test
  void reset_repeatsTheIds() {
    String first = VisibleState.populate(fake);
    String requestId = ivs.createChannel(c -> {}).responseMetadata().requestId();
    List<IvsEvent> events = fake.events();

    fake.reset();

    assertThat(VisibleState.populate(fake)).isEqualTo(first);
    assertThat(ivs.createChannel(c -> {}).responseMetadata().requestId()).isEqualTo(requestId);
    assertThat(fake.events()).isEqualTo(events);
  }

  @Test
  void reset_ofAClockThatFollowed_followsAgain() {
    FakeIvs following = FakeIvs.create();
    Instant ahead = following.clock().advance(Duration.ofDays(365));

    following.reset();

    assertThat(following.clock().instant()).isBefore(ahead);
  }

  @Test
  void reset_forgetsWhatWasGoingToHappen() {
    String arn = VisibleState.populate(fake);
    fake.broadcast(arn).orElseThrow().starve();

    fake.reset();
    fake.clock().advance(Duration.ofDays(100));

    assertThat(fake.events()).isEmpty();
  }

  @Test
  void reset_leavesListeners_andDeliversAsByDefault() {
    List<IvsEvent> heard = new ArrayList<>();
    fake.onEvent(heard::add);
    fake.eventDelivery().hold();
    fake.eventDelivery().repeat(3);
    VisibleState.populate(fake);
    assertThat(heard).isEmpty();

    fake.reset();
    fake.eventDelivery().release();
    assertThat(heard).isEmpty();

    fake.eventDelivery().delay(Duration.ofSeconds(5));
    fake.reset();
    VisibleState.populate(fake);
    assertThat(heard).isNotEmpty().isEqualTo(fake.events());
  }

  @Test
  void reset_leavesClientAndControlsTheSame() {
    List<Object> parts = List.of(fake.client(), fake.clock(), fake.calls(), fake.faults());

    fake.reset();

    assertThat(List.of(fake.client(), fake.clock(), fake.calls(), fake.faults()))
        .usingElementComparator((a, b) -> a == b ? 0 : 1)
        .isEqualTo(parts);
  }

  @Test
  void reset_takesHandlesFromStreamsThatAreGone() {
    Broadcast broadcast = fake.broadcast(VisibleState.populate(fake)).orElseThrow();

    fake.reset();

    assertThat(broadcast.isLive()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(() -> broadcast.viewers(1))
        .withMessageStartingWith("The fake no longer has stream " + broadcast.streamId())
        .withMessageEndingWith("Call goLive for another stream.");
  }

  @Test
  void reset_cancelsHeldCalls_andForgetsThem() {
    fake.asyncCalls().hold();
    CompletableFuture<?> held = fake.asyncClient().createChannel(c -> {});

    fake.reset();

    assertThat(held).isCancelled();
    assertThat(fake.asyncCalls().inFlight()).isEmpty();
    assertThat(fake.calls()).isEmpty();
    assertThat(fake.client().listChannels(c -> {}).channels()).isEmpty();
  }

  @Test
  void reset_cancelsHeldCallsInTheirOrder() {
    fake.asyncCalls().hold();
    List<Integer> cancelled = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int call = i;
      fake.asyncClient()
          .listChannels(c -> {})
          .whenComplete((response, failure) -> cancelled.add(call));
    }

    fake.reset();

    assertThat(cancelled).hasSize(20).isSorted();
  }

  @Test
  void reset_cancelsCallsThatAreAnsweredLate() {
    fake.faults().on(IvsOperation.LIST_CHANNELS).delay(Duration.ofSeconds(2));
    CompletableFuture<?> late = fake.asyncClient().listChannels(c -> {});

    fake.reset();

    assertThat(late).isCancelled();
    fake.clock().advance(Duration.ofSeconds(2));
    assertThat(fake.calls()).isEmpty();
  }

  @Test
  void reset_letsAsynchronousCallsBeCarriedOutAtOnceAgain() {
    Queue<Runnable> tasks = new ArrayDeque<>();
    fake.asyncCalls().completeOn(tasks::add);
    fake.asyncCalls().hold();

    fake.reset();

    assertThat(fake.asyncClient().listChannels(c -> {})).isCompleted();
    assertThat(tasks).isEmpty();
  }

  @Test
  void reset_forgetsWhatDependentsDoAboutTheirCancellation() {
    fake.asyncCalls().hold();
    CompletableFuture<?> retried =
        fake.asyncClient()
            .listChannels(c -> {})
            .handle(
                (response, failure) ->
                    fake.asyncClient().createChannel(c -> c.name("retried")).join());

    fake.reset();

    assertThat(retried).isCompleted();
    assertThat(fake.client().listChannels(c -> {}).channels()).isEmpty();
    assertThat(fake.calls().of(IvsOperation.CREATE_CHANNEL)).isEmpty();
  }

  @RepeatedTest(5)
  void reset_duringParallelCalls_leavesAConsistentFake() {
    VisibleState asBuilt = VisibleState.of(fake);

    Threads.run(
        6,
        i -> {
          RandomActions actions = new RandomActions(fake, i);
          for (int n = 0; n < 300; n++) {
            if (i == 0 && n % 15 == 0) {
              fake.reset();
            }
            actions.next();
          }
        });

    Invariants.assertHold(fake);
    fake.reset();
    assertThat(VisibleState.of(fake)).isEqualTo(asBuilt);
    assertThat(fake.faults().rules()).isEmpty();
  }

  @Test
  void reset_beforeACallIsCarriedOut_leavesTheCallWithItsChannel() {
    fake.faults().on(IvsOperation.CREATE_CHANNEL).when(request -> resets()).delay(Duration.ZERO);

    ivs.createChannel(c -> {});

    assertThat(fake.calls().of(IvsOperation.CREATE_CHANNEL)).hasSize(1);
    assertThat(VisibleResources.of(ivs).channels()).hasSize(1);
  }

  private boolean resets() {
    fake.reset();
    return false;
  }
}
