package io.github.fakeivs.internal.http;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.client.ErrorResponse;
import io.github.fakeivs.internal.client.Outcome;
import io.github.fakeivs.internal.client.ServiceClient;
import io.github.fakeivs.internal.sdk.Sdk;
import io.github.fakeivs.internal.sdk.Unsupported;
import java.io.IOException;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** The service as HTTP clients see it. Like all calls, theirs meet faults and are recorded. */
public final class RestJsonService {

  private static final int BAD_REQUEST = 400;
  private static final int NO_CONTENT = 204;
  private static final SdkBytes EMPTY = SdkBytes.fromByteArrayUnsafe(new byte[0]);

  private final ServiceClient client;
  private final RequestReader reader = new RequestReader();

  public RestJsonService(ServiceClient client) {
    this.client = client;
  }

  /** Answers a request. Never throws: failures are in the outcome. */
  public HttpOutcome answer(HttpRequest sent) {
    try {
      return outcome(call(sent));
    } catch (MalformedRequestException malformed) {
      return HttpOutcome.answered(
          refusal(BAD_REQUEST, "SerializationException", malformed.text()), Duration.ZERO);
    } catch (UnsupportedOperationException unknown) {
      return HttpOutcome.failed(unknown, Duration.ZERO);
    }
  }

  /** Creates the response to a request that is not a call of the service. */
  public HttpResponse refusal(int status, String code, String text) {
    return HttpResponse.of(ErrorResponse.of(status, code, text, client.requestId()));
  }

  private Outcome call(HttpRequest sent) {
    return IvsOperation.at(sent.method(), sent.path())
        .map(operation -> client.call(operation, reader.read(operation, sent)))
        .orElseGet(() -> unsupported(sent));
  }

  private Outcome unsupported(HttpRequest sent) {
    String operationName = sent.path().replaceFirst("^/", "");
    return Sdk.modelled(operationName + "Request")
        .filter(type -> type.getSuperclass() == IvsRequest.class)
        .map(type -> reader.read(type, operationName, sent))
        .map(request -> client.unsupported(operationName, request))
        .orElseThrow(() -> Unsupported.path(sent.method().name(), sent.path()));
  }

  private HttpOutcome outcome(Outcome outcome) {
    IvsResponse response = outcome.response();
    return response == null
        ? failed(outcome.failureOrThrow(), outcome.delay())
        : HttpOutcome.answered(written(response), outcome.delay());
  }

  private static HttpResponse written(IvsResponse response) {
    SdkHttpResponse head = response.sdkHttpResponse();
    return new HttpResponse(
        head, head.statusCode() == NO_CONTENT ? EMPTY : StructureWriter.write((SdkPojo) response));
  }

  /**
   * Returns the outcome of a call that failed. A lost connection becomes the {@code IOException} of
   * the caller's HTTP client, from which the SDK builds its own exception.
   */
  private HttpOutcome failed(Throwable failure, Duration delay) {
    if (failure instanceof AwsServiceException refused) {
      return ErrorResponse.behind(refused, client::requestId)
          .map(error -> HttpOutcome.answered(HttpResponse.of(error), delay))
          .orElseGet(() -> HttpOutcome.failed(unsendable(refused), delay));
    }
    if (failure instanceof SdkClientException && failure.getCause() instanceof IOException lost) {
      return HttpOutcome.failed(lost, delay);
    }
    return HttpOutcome.failed(failure, delay);
  }

  private static IllegalStateException unsendable(AwsServiceException exception) {
    return new IllegalStateException(
        Text.of(
            "The fault's %s cannot be sent as an HTTP response: give it awsErrorDetails with an error code, and a status code.",
            exception.getClass().getSimpleName()),
        exception);
  }
}
