package io.github.fakeivs.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fidelity.FailingCalls.Failure;
import io.github.fakeivs.internal.error.ServiceError;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * A failure of the fake cannot be told from one that came through the SDK: what the fake says was
 * on the wire is replayed to the SDK's real client, and the two exceptions are compared.
 */
class RealClientErrorsTest {

  /** What no request and no state leads to; injected faults do. */
  private static final Set<ServiceError> ONLY_INJECTED =
      Set.of(
          ServiceError.INTERNAL_SERVER,
          ServiceError.PENDING_VERIFICATION,
          ServiceError.SERVICE_UNAVAILABLE,
          ServiceError.STREAM_UNAVAILABLE,
          ServiceError.THROTTLING);

  /** They have no shapes in the model, and no types in the SDK. */
  private static final Set<ServiceError> COMMON_TO_ALL_SERVICES =
      EnumSet.range(ServiceError.EXPIRED_TOKEN, ServiceError.VALIDATION_ERROR);

  static Stream<Failure> failures() {
    return FailingCalls.all();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failure_isWhatTheRealClientMakesOfIt(Failure failure) {
    failure
        .scenario()
        .play(
            (request, call) -> {
              IvsException fake = catchThrowableOfType(IvsException.class, call::get);
              assertThat(fake).as("the failure").isNotNull();
              assertThat(fake.awsErrorDetails().errorCode()).isEqualTo(failure.code());
              assertTrue(request, fake);
            });
  }

  @Test
  void everyErrorThatStateCanCause_isCompared() {
    assertThat(failures().map(Failure::code).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ServiceError.values())
                .filter(error -> !ONLY_INJECTED.contains(error))
                .filter(error -> !COMMON_TO_ALL_SERVICES.contains(error))
                .map(ServiceError::code)
                .toList());
    assertThat(failures().count()).isGreaterThanOrEqualTo(80);
  }

  /** ServiceUnavailable is in newer models only; SDK 2.40.2 knows no type for it. */
  @ParameterizedTest
  @EnumSource(names = "SERVICE_UNAVAILABLE", mode = EnumSource.Mode.EXCLUDE, to = "VALIDATION")
  void serviceError_isTheOneOfTheModel(ServiceError error) {
    assertThat(ServiceModel.get().shape(error.code()).httpStatus()).isEqualTo(error.status());
  }

  /** Source: the API reference on common errors. */
  @ParameterizedTest
  @CsvSource({
    "ExpiredTokenException, 403",
    "IncompleteSignature, 403",
    "InternalFailure, 500",
    "MalformedHttpRequestException, 400",
    "NotAuthorized, 401",
    "OptInRequired, 403",
    "RequestAbortedException, 400",
    "RequestEntityTooLargeException, 413",
    "RequestExpired, 400",
    "RequestTimeoutException, 408",
    "UnknownOperationException, 404",
    "UnrecognizedClientException, 403",
    "ValidationError, 400"
  })
  void serviceError_canBeOneThatAllServicesHave(String code, int status) {
    FakeIvs fake = FakeIvs.create();
    fake.faults().on(IvsOperation.GET_CHANNEL).fail(call -> call.serviceException(code, "text"));

    assertThatExceptionOfType(IvsException.class)
        .isThrownBy(() -> fake.client().getChannel(request -> request.arn("any")))
        .satisfies(thrown -> assertThat(thrown.statusCode()).isEqualTo(status))
        .satisfies(thrown -> assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(code));
  }

  @ParameterizedTest
  @EnumSource
  void serviceException_isWhatTheRealClientMakesOfIt(ServiceError error) {
    FakeIvs fake = FakeIvs.create();
    fake.faults()
        .on(IvsOperation.GET_CHANNEL)
        .fail((Fault) call -> call.serviceException(error.code(), "Channel \"Lobby\": später\n"));
    GetChannelRequest request = GetChannelRequest.builder().arn("any").build();

    assertTrue(
        request,
        catchThrowableOfType(AwsServiceException.class, () -> fake.client().getChannel(request)));
  }

  private static void assertTrue(IvsRequest request, AwsServiceException fake) {
    CannedService service = new CannedService(CannedAnswers.failure(fake));
    AwsServiceException real =
        catchThrowableOfType(
            AwsServiceException.class, () -> SdkTypes.call(service.client(), request));

    RealClientComparison.assertAlike(fake, real);
  }
}
