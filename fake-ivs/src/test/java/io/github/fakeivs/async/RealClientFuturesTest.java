package io.github.fakeivs.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsAsyncClient;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fidelity.CannedAnswers;
import io.github.fakeivs.fidelity.FailingCalls;
import io.github.fakeivs.fidelity.FailingCalls.Failure;
import io.github.fakeivs.fidelity.PopulatedFake;
import io.github.fakeivs.fidelity.RealClientComparison;
import io.github.fakeivs.fidelity.SdkTypes;
import io.github.fakeivs.fidelity.SuccessfulRequests;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ivs.model.TagResourceRequest;
import software.amazon.awssdk.services.ivs.model.UntagResourceRequest;

/**
 * Futures of the fake's asynchronous client against those of the SDK's real one, which gets the
 * same answers over a transport of the test's.
 */
class RealClientFuturesTest {

  private static final PopulatedFake POPULATED = PopulatedFake.create();

  static Collection<IvsRequest> successes() {
    return oneOfEach(SuccessfulRequests.ofTheModel(POPULATED), IvsRequest::getClass);
  }

  @ParameterizedTest
  @MethodSource("successes")
  void success_looksAlike(IvsRequest request) {
    CompletableFuture<IvsResponse> fake =
        SdkTypes.call(PopulatedFake.create().fake().asyncClient(), request);

    try (IvsAsyncClient client =
        CannedAsyncService.answering(CannedAnswers.success(request, fake.join())).client()) {
      CompletableFuture<IvsResponse> real = SdkTypes.call(client, request);

      assertSameState(fake, real);
      RealClientComparison.assertAlike(fake.join(), real.join());
      assertThat(FailureView.all(fake)).isEqualTo(FailureView.all(real));
    }
  }

  @Test
  void everyOperation_isCompared() {
    assertThat(successes()).hasSize(IvsOperation.values().length);
  }

  static Collection<Failure> failures() {
    return oneOfEach(FailingCalls.all(), Failure::code);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_looksAlikeFromEverySide(Failure failure) {
    PopulatedFake populated = PopulatedFake.create();
    IvsRequest request = failure.scenario().prepare().apply(populated);
    CompletableFuture<IvsResponse> fake = SdkTypes.call(populated.fake().asyncClient(), request);
    IvsException thrown = (IvsException) FailureView.JOIN.of(fake).getCause();

    try (IvsAsyncClient client =
        CannedAsyncService.answering(CannedAnswers.failure(thrown)).client()) {
      CompletableFuture<IvsResponse> real = SdkTypes.call(client, request);

      assertSameState(fake, real);
      RealClientComparison.assertAlike(thrown, (IvsException) FailureView.JOIN.of(real).getCause());
      assertThat(FailureView.all(fake)).isEqualTo(FailureView.all(real));
    }
  }

  static Stream<IvsRequest> requestsThatAreNotSent() {
    return Stream.of(
        ListTagsForResourceRequest.builder().build(),
        ListTagsForResourceRequest.builder().resourceArn("").build(),
        TagResourceRequest.builder().build(),
        TagResourceRequest.builder().resourceArn("").build(),
        UntagResourceRequest.builder().build(),
        UntagResourceRequest.builder().resourceArn("").build());
  }

  @ParameterizedTest
  @MethodSource("requestsThatAreNotSent")
  void requestThatIsNotSent_failsAlikeFromEverySide(IvsRequest request) {
    CompletableFuture<IvsResponse> fake = SdkTypes.call(FakeIvsAsyncClient.create(), request);

    try (IvsAsyncClient client = CannedAsyncService.silent().client()) {
      CompletableFuture<IvsResponse> real = SdkTypes.call(client, request);

      assertSameState(fake, real);
      assertThat(FailureView.JOIN.of(real)).hasCauseExactlyInstanceOf(SdkClientException.class);
      assertThat(FailureView.all(fake)).isEqualTo(FailureView.all(real));
    }
  }

  @Test
  void timeout_looksAlikeFromEverySide() {
    Duration timeout = Duration.ofMillis(20);
    FakeIvs answeringLate = FakeIvs.create();
    answeringLate.faults().on(IvsOperation.LIST_CHANNELS).delay(timeout);
    CompletableFuture<?> fake = answeringLate.asyncClient().listChannels(waiting(timeout));
    answeringLate.clock().advance(timeout);

    try (IvsAsyncClient client = CannedAsyncService.silent().client()) {
      CompletableFuture<?> real = client.listChannels(waiting(timeout));

      assertThat(FailureView.JOIN.of(real))
          .hasCauseExactlyInstanceOf(ApiCallTimeoutException.class);
      assertSameState(fake, real);
      assertThat(FailureView.all(fake)).isEqualTo(FailureView.all(real));
    }
  }

  private static ListChannelsRequest waiting(Duration timeout) {
    return ListChannelsRequest.builder()
        .overrideConfiguration(c -> c.apiCallTimeout(timeout))
        .build();
  }

  @Test
  void cancellation_looksAlikeFromEverySide() {
    FakeIvs holding = FakeIvs.create();
    holding.asyncCalls().hold();
    CompletableFuture<?> fake = holding.asyncClient().listChannels(c -> {});

    try (IvsAsyncClient client = CannedAsyncService.silent().client()) {
      CompletableFuture<?> real = client.listChannels(c -> {});

      assertSameState(fake, real);
      assertThat(fake.cancel(true)).isEqualTo(real.cancel(true)).isTrue();
      assertSameState(fake, real);
      assertThat(FailureView.all(fake)).isEqualTo(FailureView.all(real));
      assertThat(fake.cancel(true)).isEqualTo(real.cancel(true));
    }
  }

  /**
   * The one known deviation: the real client of 2.40.2 throws from the call itself, before it makes
   * a future. The fake throws nothing: the exception is where every other failure is.
   */
  @ParameterizedTest
  @EnumSource
  void nullRequest_isThrownByTheRealClientAndFailsTheFutureOfTheFake(IvsOperation operation) {
    try (IvsAsyncClient client = CannedAsyncService.silent().client()) {
      assertThat(catchThrowable(() -> SdkTypes.call(client, operation.requestType(), null)))
          .isExactlyInstanceOf(NullPointerException.class);
    }

    FakeIvs fake = FakeIvs.create();
    CompletableFuture<IvsResponse> failed =
        SdkTypes.call(fake.asyncClient(), operation.requestType(), null);

    assertThat(failed).isCompletedExceptionally();
    assertThat(FailureView.HANDLE.of(failed))
        .isExactlyInstanceOf(CompletionException.class)
        .hasCauseExactlyInstanceOf(NullPointerException.class);
    assertThat(FailureView.GET.of(failed))
        .isExactlyInstanceOf(ExecutionException.class)
        .hasCauseExactlyInstanceOf(NullPointerException.class)
        .hasMessageContaining(operation + " was called without a request");
    assertThat(fake.calls()).as("as nothing is sent").isEmpty();
  }

  private static void assertSameState(CompletableFuture<?> fake, CompletableFuture<?> real) {
    assertThat(fake.isDone()).isEqualTo(real.isDone());
    assertThat(fake.isCompletedExceptionally()).isEqualTo(real.isCompletedExceptionally());
    assertThat(fake.isCancelled()).isEqualTo(real.isCancelled());
  }

  private static <T> Collection<T> oneOfEach(Stream<T> all, Function<T, ?> kind) {
    return all.collect(Collectors.toMap(kind, Function.identity(), (first, other) -> first))
        .values();
  }
}
