package io.github.fakeivs.internal.client;

import io.github.fakeivs.internal.error.ServiceError;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.sdk.Attempts;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.InternalServerException;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.PendingVerificationException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.StreamUnavailableException;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/** Builds the exceptions of the service as the SDK builds them from an HTTP response. */
final class SdkExceptions {

  /** The service name in error details and messages; differs from the client's service name. */
  private static final String SERVICE_NAME = "Ivs";

  private SdkExceptions() {}

  static AwsServiceException of(ServiceFailure failure, String requestId) {
    ServiceError error = failure.error();
    String text = failure.text();
    ErrorResponse response = ErrorResponse.of(error.status(), error.code(), text, requestId);
    return Attempts.one(exceptionSaying(error, text))
        .awsErrorDetails(details(error.code(), text, response))
        .requestId(requestId)
        .statusCode(error.status())
        .build();
  }

  private static IvsException.Builder exceptionSaying(ServiceError error, String text) {
    return switch (error) {
      case ACCESS_DENIED -> AccessDeniedException.builder().exceptionMessage(text);
      case CHANNEL_NOT_BROADCASTING ->
          ChannelNotBroadcastingException.builder().exceptionMessage(text);
      case CONFLICT -> ConflictException.builder().exceptionMessage(text);
      case INTERNAL_SERVER -> InternalServerException.builder().exceptionMessage(text);
      case PENDING_VERIFICATION -> PendingVerificationException.builder().exceptionMessage(text);
      case RESOURCE_NOT_FOUND -> ResourceNotFoundException.builder().exceptionMessage(text);
      case SERVICE_QUOTA_EXCEEDED -> ServiceQuotaExceededException.builder().exceptionMessage(text);
      case SERVICE_UNAVAILABLE -> ServiceUnavailable.saying(text);
      case STREAM_UNAVAILABLE -> StreamUnavailableException.builder().exceptionMessage(text);
      case THROTTLING -> ThrottlingException.builder().exceptionMessage(text);
      case VALIDATION -> ValidationException.builder().exceptionMessage(text);
      default -> IvsException.builder(); // errors of all services, without types of their own
    };
  }

  private static AwsErrorDetails details(String code, String text, ErrorResponse response) {
    return AwsErrorDetails.builder()
        .serviceName(SERVICE_NAME)
        .errorCode(code)
        .errorMessage(text)
        .sdkHttpResponse(response.head())
        .rawResponse(response.body())
        .build();
  }
}
