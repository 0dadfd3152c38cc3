package io.github.fakeivs.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsAsyncClient;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fidelity.PopulatedFake;
import io.github.fakeivs.fidelity.SdkTypes;
import io.github.fakeivs.fidelity.SuccessfulRequests;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Nothing that the SDK's asynchronous client has is missing. */
class AsyncCompletenessTest {

  private static final PopulatedFake POPULATED = PopulatedFake.create();

  /** Whatever takes a request, or builds one with a consumer; publishers among them. */
  static Stream<Method> callsOfTheSdk() {
    return SdkTypes.callsOf(IvsAsyncClient.class);
  }

  @ParameterizedTest
  @MethodSource("callsOfTheSdk")
  void everyCall_isAnsweredByTheFakeAndThrowsNothing(Method method) throws Throwable {
    CompletableFuture<?> answered =
        answered(SdkTypes.callWithoutMembers(method, FakeIvsAsyncClient.create()));

    assertThat(answered).isDone();
    if (answered.isCompletedExceptionally()) {
      // A request without members is often invalid; any other exception is a gap in the fake.
      assertThat(FailureView.JOIN.of(answered)).hasCauseInstanceOf(SdkException.class);
    }
  }

  /** The future of an operation, or of all pages of a publisher, of which there is one at least. */
  private static CompletableFuture<?> answered(Object answer) {
    if (answer instanceof SdkPublisher<?> publisher) {
      List<Object> pages = new ArrayList<>();
      return publisher.subscribe(pages::add).thenRun(() -> assertThat(pages).isNotEmpty());
    }
    return (CompletableFuture<?>) answer;
  }

  @Test
  void aClientThatLacksOperations_wouldBeFoundOut() {
    IvsAsyncClient lacksAll = new LacksAll();

    assertThat(callsOfTheSdk())
        .filteredOn(method -> method.getReturnType() == CompletableFuture.class)
        .hasSize(2 * IvsOperation.values().length)
        .allSatisfy(
            method ->
                assertThat(catchThrowable(() -> SdkTypes.callWithoutMembers(method, lacksAll)))
                    .isInstanceOf(UnsupportedOperationException.class));
  }

  private static final class LacksAll implements IvsAsyncClient {
    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  @Test
  void callsOfTheSdk_areFoundByReflection() {
    assertThat(callsOfTheSdk()).hasSize(2 * 35 + 2 * 7);
  }

  static Stream<IvsRequest> successfulRequests() {
    return SuccessfulRequests.ofTheModel(POPULATED);
  }

  @ParameterizedTest
  @MethodSource("successfulRequests")
  void everyOperation_isTheOneThatWasAskedFor(IvsRequest request) {
    FakeIvs fake = PopulatedFake.create().fake();

    IvsResponse response = SdkTypes.call(fake.asyncClient(), request).join();

    assertThat(request).isInstanceOf(fake.calls().last().orElseThrow().operation().requestType());
    assertThat(response.getClass().getSimpleName())
        .isEqualTo(request.getClass().getSimpleName().replace("Request", "Response"));
  }
}
