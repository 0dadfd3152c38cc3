package io.github.fakeivs.http;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** An HTTP client that passes each request to the fake of the routing that is open. */
final class RoutedHttpClient implements SdkHttpClient {

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return SdkClientRouting.current().httpClient().prepareRequest(request);
  }

  @Override
  public String clientName() {
    return "FakeIvs";
  }

  @Override
  public void close() {}
}
