package io.github.fakeivs.internal.http;

import io.github.fakeivs.internal.client.DelayedResponses;
import io.github.fakeivs.internal.state.DelayedResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;

/**
 * An HTTP request of the SDK's asynchronous client, which makes one for each attempt of a call. If
 * the SDK gives up the attempt, for a timeout or a cancellation, it completes the future itself and
 * no longer expects a response.
 */
final class InProcessExchange {

  private final RestJsonService service;
  private final DelayedResponses delayedResponses;
  private final AsyncExecuteRequest request;
  private final CompletableFuture<Void> future = new CompletableFuture<>();

  InProcessExchange(
      RestJsonService service, DelayedResponses delayedResponses, AsyncExecuteRequest request) {
    this.service = service;
    this.delayedResponses = delayedResponses;
    this.request = request;
  }

  CompletableFuture<Void> future() {
    return future;
  }

  /** Answers the request once its body has arrived, unless the SDK has given up before. */
  void answer(SdkBytes body) {
    if (future.isDone()) {
      return;
    }
    HttpOutcome outcome = service.answer(HttpRequest.of(request.request(), body));
    if (outcome.delay().isZero()) {
      deliver(outcome);
    } else {
      delayedResponses.schedule(outcome.delay(), new LateDelivery(outcome));
    }
  }

  void fail(Throwable failure) {
    if (!future.isDone()) {
      handler().onError(failure);
      future.completeExceptionally(failure);
    }
  }

  private void deliver(HttpOutcome outcome) {
    HttpResponse response = outcome.response();
    if (response == null) {
      fail(outcome.failureOrThrow());
    } else if (!future.isDone()) {
      handler().onHeaders(response.head());
      // Despite its name, AsyncRequestBody is the SDK's publisher of the bytes of an array.
      handler().onStream(AsyncRequestBody.fromBytes(response.body().asByteArrayUnsafe()));
      future.complete(null);
    }
  }

  private SdkAsyncHttpResponseHandler handler() {
    return request.responseHandler();
  }

  /** An outcome that is delivered once its delay is over. */
  private final class LateDelivery implements DelayedResponse {

    private final HttpOutcome outcome;

    private LateDelivery(HttpOutcome outcome) {
      this.outcome = outcome;
    }

    @Override
    public void arrive() {
      deliver(outcome);
    }

    @Override
    public void cancel() {
      fail(new CancellationException("While the response was delayed, the fake was reset."));
    }
  }
}
