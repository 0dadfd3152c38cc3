package io.github.fakeivs.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fidelity.FailingCalls.Failure;
import io.github.fakeivs.http.IvsEndpoint;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * What the SDK's real client makes of a fake that it calls by HTTP cannot be told from what the
 * fake's own client hands out: two copies of a fake get the same call, and the responses and
 * exceptions are compared member by member.
 */
class RealClientOverHttpTest {

  /** The ways to a fake by HTTP. */
  enum Way {
    IN_PROCESS(RealClientOverHttpTest::inProcess),
    ASYNCHRONOUS(RealClientOverHttpTest::asynchronously),
    ENDPOINT(RealClientOverHttpTest::throughAnEndpoint);

    private final BiFunction<FakeIvs, IvsRequest, IvsResponse> call;

    Way(BiFunction<FakeIvs, IvsRequest, IvsResponse> call) {
      this.call = call;
    }
  }

  private static IvsResponse inProcess(FakeIvs fake, IvsRequest request) {
    try (IvsClient real =
        fake.clientBuilder()
            .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build()) {
      return SdkTypes.call(real, request);
    }
  }

  private static IvsResponse asynchronously(FakeIvs fake, IvsRequest request) {
    try (IvsAsyncClient real =
        fake.asyncClientBuilder()
            .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build()) {
      return SdkTypes.call(real, request).join();
    } catch (CompletionException e) {
      throw (IvsException) e.getCause();
    }
  }

  private static IvsResponse throughAnEndpoint(FakeIvs fake, IvsRequest request) {
    try (IvsEndpoint endpoint = fake.startEndpoint();
        IvsClient real =
            fake.clientBuilder()
                .endpointOverride(endpoint.uri())
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(
                    o ->
                        o.retryStrategy(DefaultRetryStrategy.doNotRetry())
                            .addExecutionInterceptor(new WithoutTransport()))
                .build()) {
      return SdkTypes.call(real, request);
    }
  }

  static Stream<Arguments> successes() {
    PopulatedFake populated = PopulatedFake.create();
    return everyWay(() -> SuccessfulRequests.ofTheModel(populated));
  }

  static Stream<Arguments> failures() {
    return everyWay(FailingCalls::all);
  }

  private static Stream<Arguments> everyWay(Supplier<Stream<?>> calls) {
    return Arrays.stream(Way.values())
        .flatMap(way -> calls.get().map(call -> arguments(way, call)));
  }

  @ParameterizedTest
  @MethodSource("successes")
  void response_isThatOfTheFakesOwnClient(Way way, IvsRequest request) {
    IvsResponse fake = SdkTypes.call(PopulatedFake.create().client(), request);

    IvsResponse real = way.call.apply(PopulatedFake.create().fake(), request);

    RealClientComparison.assertAlike(fake, real);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void exception_isThatOfTheFakesOwnClient(Way way, Failure failure) {
    PopulatedFake populated = PopulatedFake.create();
    IvsRequest request = failure.scenario().prepare().apply(populated);
    FakeIvs copy = populated.fake().fork();
    IvsException fake =
        catchThrowableOfType(IvsException.class, () -> SdkTypes.call(populated.client(), request));

    IvsException real =
        catchThrowableOfType(IvsException.class, () -> way.call.apply(copy, request));

    assertThat(fake.awsErrorDetails().errorCode()).isEqualTo(failure.code());
    RealClientComparison.assertAlike(fake, real);
  }

  /** Leaves out of a response what belongs to its transport, not to the service. */
  private static final class WithoutTransport implements ExecutionInterceptor {

    private static final List<String> HEADERS =
        List.of("x-amzn-RequestId", "x-amzn-ErrorType", "Content-Type");

    @Override
    public SdkHttpResponse modifyHttpResponse(
        Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
      SdkHttpResponse sent = context.httpResponse();
      SdkHttpFullResponse.Builder response =
          SdkHttpFullResponse.builder().statusCode(sent.statusCode());
      for (String header : HEADERS) {
        sent.firstMatchingHeader(header).ifPresent(value -> response.putHeader(header, value));
      }
      return response.build();
    }
  }
}
