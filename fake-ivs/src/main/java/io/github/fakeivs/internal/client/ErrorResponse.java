package io.github.fakeivs.internal.client;

import io.github.fakeivs.internal.error.ServiceError;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/**
 * An error response of the service.
 *
 * @param head the status and the headers
 * @param body the body, JSON
 */
public record ErrorResponse(SdkHttpResponse head, SdkBytes body) {

  /**
   * Returns a response whose body contains the text twice: the SDK reads the first name, the
   * service model specifies the second.
   */
  public static ErrorResponse of(int status, String code, @Nullable String text, String requestId) {
    JsonWriter json = JsonWriter.create();
    json.writeStartObject();
    if (text != null) {
      json.writeFieldName("message").writeValue(text);
      json.writeFieldName("exceptionMessage").writeValue(text);
    }
    json.writeEndObject();
    return new ErrorResponse(
        ResponseHead.failure(status, code, requestId).builtHttpResponse(),
        SdkBytes.fromByteArrayUnsafe(json.getBytes()));
  }

  /**
   * Returns the response from which the SDK would create an exception, or empty if the exception
   * says neither by its details nor by its type which error it is.
   *
   * @param exception the exception, which a test may have created itself
   * @param requestId supplies a request id if the exception has none
   */
  public static Optional<ErrorResponse> behind(
      AwsServiceException exception, Supplier<String> requestId) {
    AwsErrorDetails details = exception.awsErrorDetails();
    if (details == null || details.errorCode() == null || exception.statusCode() == 0) {
      return ServiceError.ofException(exception.getClass().getSimpleName())
          .map(error -> of(error.status(), error.code(), text(exception), requestId.get()));
    }
    String id = exception.requestId() == null ? requestId.get() : exception.requestId();
    ErrorResponse built = of(exception.statusCode(), details.errorCode(), text(exception), id);
    return Optional.of(
        new ErrorResponse(
            Objects.requireNonNullElse(details.sdkHttpResponse(), built.head),
            Objects.requireNonNullElse(details.rawResponse(), built.body)));
  }

  private static @Nullable String text(AwsServiceException exception) {
    AwsErrorDetails details = exception.awsErrorDetails();
    return details == null ? exception.getMessage() : details.errorMessage();
  }
}
