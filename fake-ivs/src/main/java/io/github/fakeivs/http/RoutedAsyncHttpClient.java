package io.github.fakeivs.http;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** An HTTP client that passes each request to the fake of the routing that is open. */
final class RoutedAsyncHttpClient implements SdkAsyncHttpClient {

  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    return SdkClientRouting.current().asyncHttpClient().execute(request);
  }

  @Override
  public String clientName() {
    return "FakeIvsAsync";
  }

  @Override
  public void close() {}
}
