package io.github.fakeivs.http;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/**
 * Creates the HTTP clients of synchronous SDK clients whose requests are routed to a fake.
 *
 * <p>The SDK finds this class by the system property {@code
 * software.amazon.awssdk.http.service.impl}, which {@link SdkClientRouting} sets. If SDK clients
 * are built before that, set the property for the whole JVM, in the build.
 *
 * @since 0.1.0
 */
public final class FakeIvsHttpService implements SdkHttpService {

  /** Creates the service; called by the SDK. */
  public FakeIvsHttpService() {}

  @Override
  public SdkHttpClient.Builder<?> createHttpClientBuilder() {
    return new Builder();
  }

  private static final class Builder implements SdkHttpClient.Builder<Builder> {
    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap serviceDefaults) {
      return new RoutedHttpClient();
    }
  }
}
