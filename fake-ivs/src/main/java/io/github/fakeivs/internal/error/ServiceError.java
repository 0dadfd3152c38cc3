package io.github.fakeivs.internal.error;

import io.github.fakeivs.internal.base.Text;
import java.util.Optional;
import java.util.stream.Stream;

/** The errors of the service, with their code and HTTP status. Source: the service model. */
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
  VALIDATION("ValidationException", 400);

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
