package io.github.fakeivs.contract;

import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.IvsClientBuilder;

/** The whole contract, against the SDK's own client in the same process. */
class HttpContractTest extends SharedFakeContract {

  private final IvsClient ivs =
      builder()
          .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
          .build();

  /** Called while this is being constructed. */
  IvsClientBuilder builder() {
    return fake.clientBuilder();
  }

  @Override
  public IvsClient ivs() {
    return ivs;
  }

  @AfterAll
  void close() {
    ivs.close();
  }
}
