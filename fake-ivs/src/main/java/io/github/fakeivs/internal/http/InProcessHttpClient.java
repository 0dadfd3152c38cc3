package io.github.fakeivs.internal.http;

import io.github.fakeivs.internal.client.DelayedResponses;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client for the SDK's synchronous client that calls the service in process. */
public final class InProcessHttpClient implements SdkHttpClient {

  private static final String NAME = "FakeIvs";

  private final RestJsonService service;
  private final DelayedResponses delayedResponses;

  public InProcessHttpClient(RestJsonService service, DelayedResponses delayedResponses) {
    this.service = service;
    this.delayedResponses = delayedResponses;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    request
        .metricCollector()
        .ifPresent(metrics -> metrics.reportMetric(HttpMetric.HTTP_CLIENT_NAME, NAME));
    return new InProcessRequest(service, delayedResponses, request);
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
