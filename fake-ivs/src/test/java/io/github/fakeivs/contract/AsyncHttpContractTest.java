package io.github.fakeivs.contract;

import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The whole contract, against the SDK's own asynchronous client in the same process. */
class AsyncHttpContractTest extends SharedFakeContract {

  private final IvsAsyncClient async =
      fake.asyncClientBuilder()
          .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
          .build();

  private final IvsClient ivs = JoiningClient.of(async);

  @Override
  public IvsClient ivs() {
    return ivs;
  }

  @AfterAll
  void close() {
    async.close();
  }
}
