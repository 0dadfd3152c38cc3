package io.github.fakeivs.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/** One failure of each type, as production code catches it. */
class FailuresTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();
  private final String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();

  @ParameterizedTest
  @CsvSource({
    "AccessDeniedException,AccessDeniedException,403",
    "ChannelNotBroadcasting,ChannelNotBroadcastingException,404",
    "ConflictException,ConflictException,409",
    "InternalServerException,InternalServerException,500",
    "PendingVerification,PendingVerificationException,403",
    "ResourceNotFoundException,ResourceNotFoundException,404",
    "ServiceQuotaExceededException,ServiceQuotaExceededException,402",
    "StreamUnavailable,StreamUnavailableException,503",
    "ThrottlingException,ThrottlingException,429",
    "ValidationException,ValidationException,400",
  })
  void aFailureOfTheService_hasItsTypeAndAllDetails(String code, String type, int status) {
    fake.faults()
        .on(IvsOperation.GET_CHANNEL)
        .fail((Fault) call -> call.serviceException(code, "as told"));

    IvsException thrown = thrown(IvsException.class);

    assertThat(thrown).isExactlyInstanceOf(modelled(type));
    assertThat(thrown.statusCode()).isEqualTo(status);
    assertThat(thrown.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(thrown.awsErrorDetails().errorMessage()).isEqualTo("as told");
    assertThat(thrown.isThrottlingException()).isEqualTo(status == 429);
    assertThat(exceptionMessage(thrown)).isEqualTo("as told");
    assertThat(thrown)
        .hasMessageStartingWith(
            "as told (Service: Ivs, Status Code: %s, Request ID: %s", status, thrown.requestId());
  }

  private static Class<?> modelled(String type) {
    try {
      return Class.forName(IvsException.class.getPackageName() + "." + type);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Object exceptionMessage(IvsException thrown) {
    return ((SdkPojo) thrown)
        .sdkFields().stream()
            .filter(field -> field.memberName().equals("exceptionMessage"))
            .map(field -> field.getValueOrDefault(thrown))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void serviceUnavailable_isTheBaseTypeWhereTheSdkHasNoOther() {
    fake.faults().on(IvsOperation.GET_CHANNEL).fail(Fault.serviceUnavailable());

    IvsException thrown = thrown(IvsException.class);

    assertThat(thrown).isExactlyInstanceOf(IvsException.class);
    assertThat(thrown.statusCode()).isEqualTo(503);
  }

  @Test
  void failuresOfTheSdk_areItsOwn() {
    fake.faults().on(IvsOperation.GET_CHANNEL).fail(Fault.connectionLost());
    fake.faults().on(IvsOperation.GET_CHANNEL).fail(Fault.apiCallTimeout(Duration.ofSeconds(1)));

    assertThat(thrown(SdkClientException.class)).hasCauseInstanceOf(IOException.class);
    assertThat(thrown(ApiCallTimeoutException.class)).isNotNull();
  }

  @Test
  void rulesOfTheService_areCaughtAsProductionCodeDoes() {
    fake.goLive(arn);

    assertThat(
            catchThrowableOfType(ConflictException.class, () -> ivs.deleteChannel(c -> c.arn(arn))))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                ResourceNotFoundException.class,
                () -> ivs.deleteChannel(c -> c.arn(arn.replaceAll(".$", "-")))))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                ValidationException.class, () -> ivs.createChannel(c -> c.name("no spaces"))))
        .hasMessageContaining("CreateChannel.name 'no spaces'");
  }

  private <T extends Throwable> T thrown(Class<T> type) {
    return catchThrowableOfType(type, () -> ivs.getChannel(c -> c.arn(arn)));
  }
}
