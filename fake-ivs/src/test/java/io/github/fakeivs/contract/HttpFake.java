package io.github.fakeivs.contract;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.FakeIvsClient;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.IvsClientBuilder;

/** The contract against the SDK's own client, which has the HTTP client of a fake. */
abstract class HttpFake extends SyncFake {

  private final IvsClient ivs =
      builder(((FakeIvsClient) super.ivs()).fake())
          .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
          .build();

  IvsClientBuilder builder(FakeIvs fake) {
    return fake.clientBuilder();
  }

  @Override
  public IvsClient ivs() {
    return ivs;
  }

  @AfterEach
  void close() {
    ivs.close();
  }
}
