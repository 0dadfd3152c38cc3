package io.github.fakeivs.contract;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.http.IvsEndpoint;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ivs.IvsClientBuilder;

/** The contract against the SDK's own client, which sends to the endpoint of a fake. */
abstract class EndpointFake extends HttpFake {

  private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

  private IvsEndpoint endpoint;

  /** Called while this is being constructed. */
  @Override
  IvsClientBuilder builder(FakeIvs fake) {
    endpoint = fake.startEndpoint();
    return fake.clientBuilder().endpointOverride(endpoint.uri()).httpClient(HTTP);
  }

  @AfterEach
  void closeEndpoint() {
    endpoint.close();
  }
}
