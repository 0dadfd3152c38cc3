package io.github.fakeivs.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * The contract against the real service, with the credentials and the region that the SDK finds.
 *
 * <p>Needs an account that has nothing of IVS in that region. Each test deletes what it created.
 * What is only the fake's choice is skipped, and what needs an encoder or time.
 */
@EnabledIfSystemProperty(named = RealServiceContractTest.SWITCH, matches = "true")
@ExtendWith(SkippingChoices.class)
class RealServiceContractTest extends WholeContract {

  /** Switches these tests on. */
  static final String SWITCH = "fakeivs.contract.real";

  /** Names a bucket in the region; without it, what needs one is skipped. */
  private static final String BUCKET = "fakeivs.contract.bucket";

  private final CreatedResources created = new CreatedResources();
  private final IvsClient ivs =
      IvsClient.builder()
          .httpClient(UrlConnectionHttpClient.create())
          .overrideConfiguration(
              o -> o.addExecutionInterceptor(created).retryStrategy(RetryMode.ADAPTIVE_V2))
          .build();

  @AfterEach
  void deleteWhatWasCreated() {
    try (ivs) {
      created.delete(ivs);
    }
  }

  @Override
  public IvsClient ivs() {
    return ivs;
  }

  @Override
  public String region() {
    return ivs.serviceClientConfiguration().region().id();
  }

  /** Only ARNs tell the account. */
  @Override
  public String accountId() {
    String arn = channel().arn();
    ivs.deleteChannel(c -> c.arn(arn));
    return arn.split(":")[4];
  }

  @Override
  public String bucket() {
    String bucket = System.getProperty(BUCKET);
    return bucket == null ? abort("no bucket to record to, see " + BUCKET) : bucket;
  }

  @Override
  public boolean isFake() {
    return false;
  }

  @Override
  public void goLive(String channelArn) {
    abort("no encoder for the real service");
  }

  @Override
  public void endStream(String channelArn) {
    abort("no encoder for the real service");
  }

  @Override
  public void viewers(String channelArn, long count) {
    abort("no viewers for the real service");
  }

  @Override
  public void pass(Duration time) {
    abort("time passes by itself in the real service");
  }
}
