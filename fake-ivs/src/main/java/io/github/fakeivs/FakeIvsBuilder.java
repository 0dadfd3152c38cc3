package io.github.fakeivs;

import io.github.fakeivs.internal.base.Arguments;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.Latencies;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.time.StateTime;
import io.github.fakeivs.quota.CallRates;
import io.github.fakeivs.quota.Quotas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * The settings of a fake. Not safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class FakeIvsBuilder {

  private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

  private Region region = Region.US_EAST_1;
  private String accountId = "123456789012";
  private long seed;
  private Clock systemClock = Clock.systemUTC();
  private @Nullable Instant clock;
  private Quotas quotas = Quotas.defaults();
  private CallRates callRates = CallRates.PUT_METADATA;
  private Duration startLatency = Duration.ZERO;
  private Duration stopLatency = Duration.ZERO;
  private Duration provisioningDelay = Duration.ZERO;

  FakeIvsBuilder() {}

  /**
   * Sets the region that the fake is. Defaults to us-east-1.
   *
   * @param region any region, whether the service is there or not
   * @return this builder
   */
  public FakeIvsBuilder region(Region region) {
    this.region = Objects.requireNonNull(region, "region");
    return this;
  }

  /**
   * Sets the account that owns all resources. Defaults to 123456789012.
   *
   * @param accountId twelve digits
   * @return this builder
   * @throws IllegalArgumentException if they are not
   */
  public FakeIvsBuilder accountId(String accountId) {
    if (!ACCOUNT_ID.matcher(Objects.requireNonNull(accountId, "accountId")).matches()) {
      throw new IllegalArgumentException(
          Text.of("accountId is '%s': an AWS account id has exactly twelve digits.", accountId));
    }
    this.accountId = accountId;
    return this;
  }

  /**
   * Sets what ids are drawn from. Defaults to 0.
   *
   * @param seed the same seed and the same calls give the same ids, another seed gives others
   * @return this builder
   */
  public FakeIvsBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Sets the time at which the clock stands until the test moves it; by default it follows the
   * system clock.
   *
   * @param start any time
   * @return this builder
   */
  public FakeIvsBuilder clock(Instant start) {
    this.clock = Objects.requireNonNull(start, "start");
    return this;
  }

  /** Sets the clock that is followed; for tests of the fake itself. */
  FakeIvsBuilder systemClock(Clock followed) {
    this.systemClock = followed;
    return this;
  }

  /**
   * Sets the quotas of the account; {@link Quotas#defaults()} by default.
   *
   * @param quotas the quotas
   * @return this builder
   */
  public FakeIvsBuilder quotas(Quotas quotas) {
    this.quotas = Objects.requireNonNull(quotas, "quotas");
    return this;
  }

  /**
   * Sets which of the service's call rates the fake keeps to; by default those of PutMetadata.
   *
   * @param callRates which
   * @return this builder
   */
  public FakeIvsBuilder callRates(CallRates callRates) {
    this.callRates = Objects.requireNonNull(callRates, "callRates");
    return this;
  }

  /**
   * Sets how long after an encoder's connecting its stream starts, on the fake's clock; zero by
   * default, so that a channel is live when {@code goLive} returns. The service takes 3 to 7
   * seconds.
   *
   * @param latency zero or more
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public FakeIvsBuilder startLatency(Duration latency) {
    this.startLatency = Arguments.requireNotNegative(latency, "startLatency");
    return this;
  }

  /**
   * Sets how long a channel stays live after StopStream, on the fake's clock; zero by default. A
   * channel that is still live cannot be deleted.
   *
   * @param latency zero or more
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public FakeIvsBuilder stopLatency(Duration latency) {
    this.stopLatency = Arguments.requireNotNegative(latency, "stopLatency");
    return this;
  }

  /**
   * Sets how long a recording configuration is CREATING, on the fake's clock; zero by default: it
   * is ACTIVE when it is next read. The service takes up to 20 seconds.
   *
   * @param delay zero or more
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public FakeIvsBuilder provisioningDelay(Duration delay) {
    this.provisioningDelay = Arguments.requireNotNegative(delay, "provisioningDelay");
    return this;
  }

  /**
   * Returns the fake.
   *
   * @return a new fake without any resources
   */
  public FakeIvs build() {
    State initial =
        new State(
            Account.of(region.id(), accountId),
            clock == null ? StateTime.following(systemClock) : StateTime.stoppedAt(clock),
            seed,
            quotas,
            new Latencies(startLatency, stopLatency, provisioningDelay));
    String pageSecret = Long.toHexString(new SplittableRandom().nextLong());
    return new FakeIvs(
        new Engine(new Engine.Origin(initial, callRates, pageSecret), initial.fork()));
  }
}
