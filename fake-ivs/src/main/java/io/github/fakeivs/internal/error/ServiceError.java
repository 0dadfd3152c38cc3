package io.github.fakeivs.internal.error;

import io.github.fakeivs.internal.base.Text;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The errors of the service, with their code and HTTP status.
 *
 * <p>Sources: the service model, and for the errors that all services of AWS have in common, which
 * the state of the fake never causes, the API reference on common errors.
 */
public enum ServiceError {
  ACCESS_DENIED("AccessDeniedException", 403),
  CHANNEL_NOT_BROADCASTING("ChannelNotBroadcasting", 404),
  CONFLICT("ConflictException", 409),
  INTERNAL_SERVER("InternalServerException", 500),
  PENDING_VERIFICATION("PendingVerification", 403),
  RESOURCE_NOT_FOUND("ResourceNotFoundException", 404),
  SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException", 402),
  SERVICE_UNAVAILABLE("ServiceUnavailable", 503),
  STREAM_UNAVAILABLE("StreamUnavailable", 503),
  THROTTLING("ThrottlingException", 429),
  VALIDATION("ValidationException", 400),

  EXPIRED_TOKEN("ExpiredTokenException", 403),
  INCOMPLETE_SIGNATURE("IncompleteSignature", 403),
  INTERNAL_FAILURE("InternalFailure", 500),
  MALFORMED_HTTP_REQUEST("MalformedHttpRequestException", 400),
  NOT_AUTHORIZED("NotAuthorized", 401),
  OPT_IN_REQUIRED("OptInRequired", 403),
  REQUEST_ABORTED("RequestAbortedException", 400),
  REQUEST_ENTITY_TOO_LARGE("RequestEntityTooLargeException", 413),
  REQUEST_EXPIRED("RequestExpired", 400),
  REQUEST_TIMEOUT("RequestTimeoutException", 408),
  UNKNOWN_OPERATION("UnknownOperationException", 404),
  UNRECOGNIZED_CLIENT("UnrecognizedClientException", 403),
  VALIDATION_ERROR("ValidationError", 400);

  private final String code;
  private final int status;

  ServiceError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  /**
   * Returns the error with the given code, or throws an IllegalArgumentException if there is none.
   */
  public static ServiceError withCode(String code) {
    return Stream.of(values())
        .filter(error -> error.code.equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    Text.of(
                        "The service has no error code %s: use one of %s.",
                        Text.quoted(code), Stream.of(values()).map(ServiceError::code).toList())));
  }

  /** Returns the error for which the SDK has an exception type with the given name. */
  public static Optional<ServiceError> ofException(String typeName) {
    return Stream.of(values())
        .filter(error -> typeName.equals(error.code) || typeName.equals(error.code + "Exception"))
        .findFirst();
  }

  public String code() {
    return code;
  }

  public int status() {
    return status;
  }
}
