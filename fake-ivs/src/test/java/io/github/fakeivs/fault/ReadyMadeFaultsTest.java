package io.github.fakeivs.fault;

import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsClient;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.fidelity.SdkTypes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.InternalServerException;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.PendingVerificationException;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.StreamUnavailableException;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** The service's and the SDK's own failures, in every detail. */
class ReadyMadeFaultsTest {

  private final FakeIvs fake = FakeIvs.create();
  private final FakeIvsClient ivs = fake.client();
  private final String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();

  /** A fault of the service, and what is known of the error; the text where it was ever seen. */
  record Known(
      Fault fault,
      Class<? extends IvsException> type,
      String code,
      int status,
      Optional<String> text) {

    /** The SDK has no type for what it does not know, and so no member for the text. */
    boolean isTyped() {
      return type != IvsException.class;
    }

    @Override
    public String toString() {
      return code;
    }
  }

  static Stream<Known> ofTheService() {
    String verification =
        "Your account is pending verification. Until the verification process is complete, you may "
            + "not be able to carry out requests with this account. If you have questions, "
            + "contact AWS Support.";
    return Stream.of(
        known(Fault.throttling(), ThrottlingException.class, "ThrottlingException", 429),
        known(Fault.internalError(), InternalServerException.class, "InternalServerException", 500),
        known(Fault.accessDenied(), AccessDeniedException.class, "AccessDeniedException", 403),
        new Known(
            Fault.pendingVerification(),
            PendingVerificationException.class,
            "PendingVerification",
            403,
            Optional.of(verification)),
        known(Fault.serviceUnavailable(), IvsException.class, "ServiceUnavailable", 503),
        known(
            Fault.streamUnavailable(), StreamUnavailableException.class, "StreamUnavailable", 503),
        known(
            Fault.quotaExceeded(),
            ServiceQuotaExceededException.class,
            "ServiceQuotaExceededException",
            402));
  }

  private static Known known(
      Fault fault, Class<? extends IvsException> type, String code, int status) {
    return new Known(fault, type, code, status, Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("ofTheService")
  void aFaultOfTheService_hasAllThatTheSdkGivesIt(Known known) {
    IvsException thrown = thrownBy(known.fault());

    assertThat(thrown).isExactlyInstanceOf(known.type());
    assertThat(thrown.statusCode()).isEqualTo(known.status());
    assertThat(UUID.fromString(thrown.requestId()).version()).isEqualTo(4);
    assertThat(thrown.numAttempts()).isEqualTo(1);
    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(known.code());
    assertThat(thrown.awsErrorDetails().serviceName()).isEqualTo("Ivs");
    assertThat(thrown.awsErrorDetails().sdkHttpResponse().statusCode()).isEqualTo(known.status());
  }

  @Test
  void aCodeThatTheServiceDoesNotHave_isMisuse() {
    fake.faults()
        .on(IvsOperation.GET_CHANNEL)
        .fail((Fault) call -> call.serviceException("Teapot", "short and stout"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ivs.getChannel(c -> c.arn(arn)))
        .withMessageStartingWith("The service has no error code 'Teapot': use one of [Access");
  }

  @ParameterizedTest
  @MethodSource("ofTheService")
  @Evidence(
      source = CHOICE,
      reference = "the fake's own words, but for throttling, access and verification")
  void aFaultOfTheService_saysTheSameEverywhere(Known known) {
    IvsException thrown = thrownBy(known.fault());
    String text = thrown.awsErrorDetails().errorMessage();

    assertThat(text).isNotBlank().isEqualTo(known.text().orElse(text));
    assertThat(thrown.getMessage())
        .isEqualTo(
            "%s (Service: Ivs, Status Code: %s, Request ID: %s) (SDK Attempt Count: 1)",
            text, known.status(), thrown.requestId());
    assertThat(exceptionMessage(thrown)).isEqualTo(known.isTyped() ? text : null);
  }

  /** Each typed exception declares this member for itself; as structures they are alike. */
  private static Object exceptionMessage(IvsException thrown) {
    return thrown.sdkFields().stream()
        .filter(field -> field.memberName().equals("exceptionMessage"))
        .map(field -> field.getValueOrDefault(thrown))
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest
  @MethodSource("ofTheService")
  void eachCall_getsAnExceptionOfItsOwn(Known known) {
    IvsException first = thrownBy(known.fault());
    IvsException second = thrownBy(known.fault());

    assertThat(first).isNotSameAs(second);
    assertThat(first.requestId()).isNotEqualTo(second.requestId());
  }

  @ParameterizedTest
  @EnumSource
  void accessDenied_namesTheOperation(IvsOperation operation) {
    fake.faults().onAnyOperation().fail(Fault.accessDenied());

    Throwable thrown = catchThrowable(() -> SdkTypes.call(ivs, operation));

    assertThat(((AccessDeniedException) thrown).exceptionMessage())
        .startsWith("User: arn:aws:iam::123456789012:user/")
        .contains(" is not authorized to perform: ivs:" + operation.operationName() + " on ");
  }

  @Test
  void accessDenied_namesTheResource() {
    AccessDeniedException thrown = (AccessDeniedException) thrownBy(Fault.accessDenied());

    assertThat(thrown.exceptionMessage()).endsWith(" on resource: " + arn);
  }

  @Test
  @Evidence(source = OBSERVED, reference = "ugc-platform demo of AWS, tests with real answers")
  void throttling_namesTheOperationAsTheServiceDoes() {
    ThrottlingException thrown = (ThrottlingException) thrownBy(Fault.throttling());

    assertThat(thrown.exceptionMessage())
        .startsWith("Operation: ivs:GetChannel exceeded call rate");
  }

  @Test
  void connectionLost_isAClientExceptionThatAnIoExceptionCaused() {
    fake.faults().on(IvsOperation.GET_CHANNEL).fail(Fault.connectionLost());

    SdkClientException thrown = catchThrowableOfType(SdkClientException.class, this::getChannel);

    assertThat(thrown)
        .isExactlyInstanceOf(SdkClientException.class)
        .hasMessageStartingWith("Unable to execute HTTP request: Connection reset")
        .cause()
        .isInstanceOf(IOException.class)
        .hasMessage("Connection reset");
    assertThat(RetryUtils.isServiceException(thrown)).isFalse();
  }

  @Test
  void apiCallTimeout_saysHowLongTheClientWaited() {
    fake.faults().on(IvsOperation.GET_CHANNEL).fail(Fault.apiCallTimeout(Duration.ofSeconds(3)));

    assertThat(catchThrowable(this::getChannel))
        .isExactlyInstanceOf(ApiCallTimeoutException.class)
        .hasMessage(ApiCallTimeoutException.create(3_000).getMessage());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void apiCallTimeout_thatNoClientCanHave_isRefusedAtOnce(long millis) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.apiCallTimeout(Duration.ofMillis(millis)))
        .withMessage(
            "timeout is %s: give a duration greater than zero.", Duration.ofMillis(millis));
  }

  @Test
  void apiCallTimeout_withoutADuration_isRefusedAtOnce() {
    assertThatNullPointerException()
        .isThrownBy(() -> Fault.apiCallTimeout(null))
        .withMessage("timeout");
  }

  private IvsException thrownBy(Fault fault) {
    fake.faults().on(IvsOperation.GET_CHANNEL).fail(fault);
    return catchThrowableOfType(IvsException.class, this::getChannel);
  }

  private void getChannel() {
    ivs.getChannel(c -> c.arn(arn));
  }
}
