package io.github.fakeivs.http;

import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Creates the HTTP clients of asynchronous SDK clients whose requests are routed to a fake.
 *
 * <p>The SDK finds this class by the system property {@code
 * software.amazon.awssdk.http.async.service.impl}, which {@link SdkClientRouting} sets. If SDK
 * clients are built before that, set the property for the whole JVM, in the build.
 *
 * @since 0.1.0
 */
public final class FakeIvsAsyncHttpService implements SdkAsyncHttpService {

  /** Creates the service; called by the SDK. */
  public FakeIvsAsyncHttpService() {}

  @Override
  public SdkAsyncHttpClient.Builder<?> createAsyncHttpClientFactory() {
    return new Builder();
  }

  private static final class Builder implements SdkAsyncHttpClient.Builder<Builder> {
    @Override
    public SdkAsyncHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
      return new RoutedAsyncHttpClient();
    }
  }
}
