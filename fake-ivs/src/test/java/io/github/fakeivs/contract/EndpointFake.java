package io.github.fakeivs.contract;

import io.github.fakeivs.http.IvsEndpoint;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ivs.IvsClientBuilder;

/** The contract against the SDK's own client, which sends to the endpoint of a fake. */
abstract class EndpointFake extends HttpFake {

  private static final SdkHttpClient HTTP = UrlConnectionHttpClient.create();

  private IvsEndpoint endpoint;

  @Override
  IvsClientBuilder builder() {
    endpoint = fake.startEndpoint();
    return fake.clientBuilder().endpointOverride(endpoint.uri()).httpClient(HTTP);
  }

  @AfterAll
  void closeEndpoint() {
    endpoint.close();
  }
}
