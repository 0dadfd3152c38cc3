package io.github.fakeivs.internal.http;

import io.github.fakeivs.internal.client.DelayedResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;

/** An HTTP request of the SDK's synchronous client, which makes one for each attempt of a call. */
final class InProcessRequest implements ExecutableHttpRequest {

  private final RestJsonService service;
  private final DelayedResponses delayedResponses;
  private final HttpExecuteRequest request;
  private final ResponseWait responseWait = new ResponseWait();

  InProcessRequest(
      RestJsonService service, DelayedResponses delayedResponses, HttpExecuteRequest request) {
    this.service = service;
    this.delayedResponses = delayedResponses;
    this.request = request;
  }

  @Override
  public HttpExecuteResponse call() throws IOException {
    HttpOutcome outcome = service.answer(HttpRequest.of(request.httpRequest(), body()));
    if (!outcome.delay().isZero()) {
      await(outcome.delay());
    }
    return response(outcome.orThrow());
  }

  private SdkBytes body() throws IOException {
    ContentStreamProvider content = request.contentStreamProvider().orElse(null);
    if (content == null) {
      return SdkBytes.fromByteArrayUnsafe(new byte[0]);
    }
    try (InputStream stream = content.newStream()) {
      return SdkBytes.fromByteArrayUnsafe(stream.readAllBytes());
    }
  }

  /** Waits. The SDK replaces the exception by its own if its timeout interrupted the thread. */
  private void await(Duration delay) throws InterruptedIOException {
    try {
      responseWait.await(delay, delayedResponses);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(
          "The thread was interrupted while the response was delayed.");
    }
  }

  private static HttpExecuteResponse response(HttpResponse answer) {
    HttpExecuteResponse.Builder response = HttpExecuteResponse.builder().response(answer.head());
    if (answer.body().asByteArrayUnsafe().length > 0) {
      response.responseBody(AbortableInputStream.create(answer.body().asInputStream()));
    }
    return response.build();
  }

  @Override
  public void abort() {
    responseWait.abort();
  }
}
