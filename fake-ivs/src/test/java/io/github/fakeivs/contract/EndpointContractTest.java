package io.github.fakeivs.contract;

import io.github.fakeivs.http.IvsEndpoint;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ivs.IvsClientBuilder;

/** The whole contract, against the SDK's own client through an endpoint. */
class EndpointContractTest extends HttpContractTest {

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
