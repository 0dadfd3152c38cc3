package io.github.fakeivs.internal.http;

import io.github.fakeivs.internal.client.DelayedResponses;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** An HTTP client for the SDK's asynchronous client that calls the service in process. */
public final class InProcessAsyncHttpClient implements SdkAsyncHttpClient {

  private static final String NAME = "FakeIvsAsync";

  private final RestJsonService service;
  private final DelayedResponses delayedResponses;

  public InProcessAsyncHttpClient(RestJsonService service, DelayedResponses delayedResponses) {
    this.service = service;
    this.delayedResponses = delayedResponses;
  }

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    request
        .metricCollector()
        .ifPresent(metrics -> metrics.reportMetric(HttpMetric.HTTP_CLIENT_NAME, NAME));
    InProcessExchange exchange = new InProcessExchange(service, delayedResponses, request);
    request
        .requestContentPublisher()
        .subscribe(new BodyCollector(exchange::answer, exchange::fail));
    return exchange.future();
  }

  @Override
  public String clientName() {
    return NAME;
  }

  /** Has no effect: other clients may share this one. */
  @Override
  public void close() {}

  /** Returns the name. The format may change. */
  @Override
  public String toString() {
    return NAME;
  }
}
