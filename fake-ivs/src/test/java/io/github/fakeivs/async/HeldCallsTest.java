package io.github.fakeivs.async;

import static io.github.fakeivs.fixture.Raising.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.PutMetadataRequest;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** Calls that a test holds in flight, and lets go step by step. */
class HeldCallsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final FakeIvs fake = FakeIvs.builder().clock(NOW).build();
  private final IvsAsyncClient ivs = fake.asyncClient();
  private final AsyncCalls asyncCalls = fake.asyncCalls();

  @Test
  void aHeldCall_isPendingAndNotCarriedOut() {
    CreateChannelRequest request = CreateChannelRequest.builder().name("lobby").build();
    asyncCalls.hold();

    CompletableFuture<CreateChannelResponse> future = ivs.createChannel(request);

    assertThat(future).isNotDone();
    assertThat(names()).isEmpty();
    assertThat(fake.calls().of(IvsOperation.CREATE_CHANNEL)).isEmpty();
    assertThat(asyncCalls.inFlight()).hasSize(1);
    InFlightCall pending = asyncCalls.inFlight().get(0);
    assertThat(pending.operation()).isEqualTo(IvsOperation.CREATE_CHANNEL);
    assertThat(pending.request()).isEqualTo(request);
    assertThat(pending.time()).isEqualTo(NOW);
  }

  @Test
  void completeNext_carriesOutOneCallAfterAnother() {
    asyncCalls.hold();
    CompletableFuture<?> first = create("first");
    CompletableFuture<?> second = create("second");
    List<InFlightCall> pending = asyncCalls.inFlight();

    assertThat(asyncCalls.completeNext()).isSameAs(pending.get(0));
    assertThat(first).isCompleted();
    assertThat(second).isNotDone();
    assertThat(names()).containsExactly("first");
    assertThat(asyncCalls.inFlight()).containsExactly(pending.get(1));

    assertThat(asyncCalls.completeNext()).isSameAs(pending.get(1));
    assertThat(second).isCompleted();
    assertThat(names()).containsExactly("first", "second");
    assertThat(asyncCalls.inFlight()).isEmpty();
  }

  @Test
  void completeNext_failsACallThatTheServiceRefuses() {
    asyncCalls.hold();
    CompletableFuture<?> future = ivs.getChannel(c -> c.arn("no ARN"));
    assertThat(future).isNotDone();

    asyncCalls.completeNext();

    assertThat(future).isCompletedExceptionally();
  }

  @Test
  void aHeldCall_isCarriedOutInTheStateAndAtTheTimeOfItsLanding() {
    asyncCalls.hold();
    CompletableFuture<?> listed =
        ivs.listChannels(c -> {}).thenApply(response -> response.channels().size());
    fake.client().createChannel(c -> {});
    fake.clock().advance(Duration.ofMinutes(1));

    InFlightCall landed = asyncCalls.completeNext();

    assertThat(listed).isCompletedWithValueMatching(count -> count.equals(1));
    assertThat(landed.time()).isEqualTo(NOW);
    assertThat(fake.calls().last())
        .map(RecordedCall::time)
        .contains(NOW.plus(Duration.ofMinutes(1)));
  }

  @Test
  void failNext_failsACallWithoutCarryingItOut() {
    asyncCalls.hold();
    CompletableFuture<?> failed = create("failed");
    CompletableFuture<?> next = create("next");
    List<InFlightCall> pending = asyncCalls.inFlight();

    assertThat(asyncCalls.failNext(Fault.throttling())).isSameAs(pending.get(0));

    Throwable cause = FailureView.HANDLE.of(failed).getCause();
    assertThat(cause).isInstanceOf(ThrottlingException.class);
    assertThat(fake.calls().last()).flatMap(RecordedCall::exception).containsSame(cause);
    assertThat(next).isNotDone();
    assertThat(names()).isEmpty();
  }

  static Stream<Throwable> throwables() {
    return Stream.of(
        new IllegalStateException("unchecked"), new IOException("checked"), new Error("error"));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void failNext_takesAnyThrowable(Throwable throwable) {
    asyncCalls.hold();
    CompletableFuture<?> failed = create("failed");

    assertThat(asyncCalls.failNext(throwable)).isNotNull();

    assertThat(FailureView.HANDLE.of(failed).getCause()).isSameAs(throwable);
  }

  @Test
  void aFaultThatThrows_failsTheFutureAndNotFailNext() {
    asyncCalls.hold();
    CompletableFuture<?> failed = create("failed");
    IllegalStateException thrown = new IllegalStateException("thrown by the fault");

    asyncCalls.failNext((Fault) call -> raise(thrown));

    assertThat(FailureView.HANDLE.of(failed).getCause()).isSameAs(thrown);
  }

  @Test
  void aFaultThatMakesNothing_failsTheFutureAndSaysSo() {
    asyncCalls.hold();
    CompletableFuture<?> failed = create("failed");

    asyncCalls.failNext((Fault) call -> null);

    assertThat(FailureView.HANDLE.of(failed))
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("The fault on CreateChannel returned null");
  }

  @Test
  void failNext_refusesNullAndLeavesTheCallInFlight() {
    asyncCalls.hold();
    CompletableFuture<?> future = create("held");

    assertThatThrownBy(() -> asyncCalls.failNext((Throwable) null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> asyncCalls.failNext((Fault) null))
        .isInstanceOf(NullPointerException.class);

    assertThat(future).isNotDone();
    assertThat(asyncCalls.inFlight()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withoutACallInFlight_thereIsNoNext(boolean complete) {
    asyncCalls.hold();

    assertThatThrownBy(
            () -> {
              if (complete) {
                asyncCalls.completeNext();
              } else {
                asyncCalls.failNext(Fault.throttling());
              }
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("No call is in flight")
        .hasMessageContaining("hold()");
  }

  @Test
  void release_carriesOutAllInOrderAndHoldsNoMore() {
    asyncCalls.hold();
    List<String> order = new ArrayList<>();
    for (String name : List.of("first", "second", "third")) {
      create(name).thenRun(() -> order.add(name));
    }

    asyncCalls.release();

    assertThat(order).containsExactly("first", "second", "third");
    assertThat(names()).containsExactly("first", "second", "third");
    assertThat(asyncCalls.inFlight()).isEmpty();
    assertThat(create("fourth")).isCompleted();
  }

  @Test
  void aCallFromADependent_isHeldToo() {
    asyncCalls.hold();
    CompletableFuture<?> chain = create("first").thenCompose(response -> create("second"));

    asyncCalls.completeNext();

    assertThat(chain).isNotDone();
    assertThat(asyncCalls.inFlight()).hasSize(1);
    asyncCalls.completeNext();
    assertThat(chain).isCompleted();
  }

  @Test
  void pending_isASnapshot() {
    asyncCalls.hold();
    create("first");
    List<InFlightCall> before = asyncCalls.inFlight();

    create("second");
    asyncCalls.release();

    assertThat(before).hasSize(1);
    assertThatThrownBy(before::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void thePageThatAPaginatorAsksFor_isPendingAsTheCallerWouldBuildIt() {
    asyncCalls.hold();
    ListChannelsRequest request = ListChannelsRequest.builder().maxResults(3).build();

    ivs.listChannelsPaginator(request).subscribe(page -> {});

    assertThat(asyncCalls.inFlight()).extracting(InFlightCall::request).containsExactly(request);
  }

  @Test
  void aPendingCall_tellsWhatItIsButNoSecrets() {
    asyncCalls.hold();
    ivs.putMetadata(
        PutMetadataRequest.builder().channelArn("some-channel").metadata("secret").build());

    assertThat(asyncCalls.inFlight().get(0))
        .asString()
        .contains("some-channel", NOW.toString())
        .doesNotContain("secret");
  }

  @Test
  void asyncCalls_tellWhetherCallsAreHeldAndHowMany() {
    assertThat(asyncCalls).hasToString("AsyncCalls[not holding, 0 in flight]");

    asyncCalls.hold();
    create("first");
    create("second");

    assertThat(asyncCalls).hasToString("AsyncCalls[holding, 2 in flight]");
  }

  @Test
  void faults_areMatchedWhenACallIsCarriedOut() {
    asyncCalls.hold();
    CompletableFuture<?> future = create("failed");
    fake.faults().on(IvsOperation.CREATE_CHANNEL).fail(Fault.throttling());

    asyncCalls.completeNext();

    assertThat(FailureView.HANDLE.of(future)).hasCauseInstanceOf(ThrottlingException.class);
  }

  @Test
  void synchronousCalls_areNeverHeld() {
    asyncCalls.hold();

    assertThat(fake.client().createChannel(c -> c.name("lobby")).channel().name())
        .isEqualTo("lobby");
    assertThat(asyncCalls.inFlight()).isEmpty();
  }

  private CompletableFuture<CreateChannelResponse> create(String name) {
    return ivs.createChannel(c -> c.name(name));
  }

  private List<String> names() {
    return fake.client().listChannels(c -> {}).channels().stream()
        .map(ChannelSummary::name)
        .toList();
  }
}
