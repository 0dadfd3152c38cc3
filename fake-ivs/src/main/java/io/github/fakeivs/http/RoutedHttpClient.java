package io.github.fakeivs.http;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/** Looks up the fake for each request. */
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
