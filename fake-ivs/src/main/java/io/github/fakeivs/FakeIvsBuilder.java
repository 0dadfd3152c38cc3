package io.github.fakeivs;

import static io.github.fakeivs.internal.base.TextPattern.sequence;
import static io.github.fakeivs.internal.base.TextPattern.some;

import io.github.fakeivs.internal.base.Arguments;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.base.TextPattern;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.Latencies;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.time.Instants;
import io.github.fakeivs.internal.time.StateTime;
import io.github.fakeivs.quota.CallRates;
import io.github.fakeivs.quota.Quotas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * A builder of fakes. Not safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class FakeIvsBuilder {

  /** What the service's patterns of ARNs have in their place. */
  private static final TextPattern REGION = sequence(some("a-z0-9-"));

  private static final TextPattern DIGITS = sequence(some("0-9"));
  private static final int ACCOUNT_ID_LENGTH = 12;

  /** Its id, since few tests need the SDK's regions loaded. */
  private String region = "us-east-1";

  private String accountId = "123456789012";
  private @Nullable Long seed;
  private Clock systemClock = Clock.systemUTC();
  private @Nullable Instant clock;
  private Quotas quotas = Quotas.defaults();
  private @Nullable CallRates callRates;
  private int maxRecordedCalls = 100_000;
  private int maxRecordedEvents = 100_000;
  private Duration startLatency = Duration.ZERO;
  private Duration stopLatency = Duration.ZERO;
  private Duration provisioningDelay = Duration.ZERO;
  private Duration ingestDataDelay = Duration.ZERO;
  private Duration eventDelay = Duration.ZERO;

  FakeIvsBuilder() {}

  /**
   * Sets the region. Defaults to us-east-1.
   *
   * @param region the region; the real service need not be available in it
   * @throws IllegalArgumentException if its id has other characters than lower-case letters, digits
   *     and hyphens
   */
  public FakeIvsBuilder region(Region region) {
    if (!REGION.matches(Objects.requireNonNull(region, "region").id())) {
      throw new IllegalArgumentException(
          Text.of(
              "region is %s: an id such as us-east-1 is needed, of lower-case letters, digits and hyphens.",
              Text.quoted(region.id())));
    }
    this.region = region.id();
    return this;
  }

  /**
   * Sets the id of the account that owns all resources. Defaults to 123456789012.
   *
   * @param accountId twelve digits
   * @throws IllegalArgumentException if the id is not twelve digits
   */
  public FakeIvsBuilder accountId(String accountId) {
    if (Objects.requireNonNull(accountId, "accountId").length() != ACCOUNT_ID_LENGTH
        || !DIGITS.matches(accountId)) {
      throw new IllegalArgumentException(
          Text.of(
              "accountId is %s: an AWS account id has exactly twelve digits.",
              Text.quoted(accountId)));
    }
    this.accountId = accountId;
    return this;
  }

  /**
   * Sets the seed of all generated ids. The same calls on fakes with the same seed get the same
   * ids. By default each fake uses a random seed, so that no fake accepts an ARN of another one as
   * its own; {@link FakeIvs#describe()} contains it.
   *
   * @param seed the seed
   */
  public FakeIvsBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Sets the time at which the clock stands until the test moves it. By default the clock follows
   * the system clock.
   *
   * @param start the time, from the year 0 to the year 9999
   * @throws IllegalArgumentException if the time is outside these years
   */
  public FakeIvsBuilder clock(Instant start) {
    this.clock = Instants.requireShowable(Objects.requireNonNull(start, "start"));
    return this;
  }

  /** Sets the clock to follow, for tests of the fake itself. */
  FakeIvsBuilder systemClock(Clock followed) {
    this.systemClock = followed;
    return this;
  }

  /**
   * Sets the quotas of the account. Defaults to {@link Quotas#defaults()}.
   *
   * @param quotas the quotas
   */
  public FakeIvsBuilder quotas(Quotas quotas) {
    this.quotas = Objects.requireNonNull(quotas, "quotas");
    return this;
  }

  /**
   * Sets which call rates the fake enforces, whatever its clock does. Defaults to {@link
   * CallRates#PUT_METADATA} while the clock stands, and to none while it follows the system clock,
   * so that no test depends on the speed of the machine.
   *
   * @param callRates the call rates
   */
  public FakeIvsBuilder callRates(CallRates callRates) {
    this.callRates = Objects.requireNonNull(callRates, "callRates");
    return this;
  }

  /**
   * Sets how many calls {@link FakeIvs#calls()} keeps; the oldest are dropped first. Defaults to
   * 100,000.
   *
   * @param calls the number of calls, 1 or more
   * @throws IllegalArgumentException if the number is less than 1
   */
  public FakeIvsBuilder maxRecordedCalls(int calls) {
    this.maxRecordedCalls = Arguments.requireAtLeastOne(calls, "maxRecordedCalls");
    return this;
  }

  /**
   * Sets how many events {@link FakeIvs#events()} keeps; the oldest are dropped first, from the
   * stream sessions too. Defaults to 100,000.
   *
   * @param events the number of events, 1 or more
   * @throws IllegalArgumentException if the number is less than 1
   */
  public FakeIvsBuilder maxRecordedEvents(int events) {
    this.maxRecordedEvents = Arguments.requireAtLeastOne(events, "maxRecordedEvents");
    return this;
  }

  /**
   * Sets how long after an encoder connects its stream starts, on the fake's clock. Defaults to
   * zero: a channel is live when {@code goLive} returns. The real service takes 3 to 7 seconds.
   *
   * @param startLatency the latency, zero or more
   * @throws IllegalArgumentException if the latency is negative
   */
  public FakeIvsBuilder startLatency(Duration startLatency) {
    this.startLatency = Arguments.requireNotNegative(startLatency, "startLatency");
    return this;
  }

  /**
   * Sets how long a channel stays live after StopStream, on the fake's clock. Defaults to zero. A
   * channel cannot be deleted as long as it is live.
   *
   * @param stopLatency the latency, zero or more
   * @throws IllegalArgumentException if the latency is negative
   */
  public FakeIvsBuilder stopLatency(Duration stopLatency) {
    this.stopLatency = Arguments.requireNotNegative(stopLatency, "stopLatency");
    return this;
  }

  /**
   * Sets how long a new recording configuration stays in the state CREATING, on the fake's clock.
   * Defaults to zero: it is ACTIVE when it is first read. The real service takes up to 20 seconds.
   *
   * @param provisioningDelay the delay, zero or more
   * @throws IllegalArgumentException if the delay is negative
   */
  public FakeIvsBuilder provisioningDelay(Duration provisioningDelay) {
    this.provisioningDelay = Arguments.requireNotNegative(provisioningDelay, "provisioningDelay");
    return this;
  }

  /**
   * Sets how long the service takes to find out what an encoder sends, on the fake's clock.
   * Defaults to zero: GetStreamSession has the ingest configuration at once.
   *
   * <p>The service gives it as well as it can. For one such delay after the connection it is
   * absent; for a second one its texts are empty and its numbers zero, but for the size of the
   * video and the names of the tracks; then it is complete. Which members are known first is a
   * choice of this fake.
   *
   * @param ingestDataDelay the delay, zero or more
   * @throws IllegalArgumentException if the delay is negative
   */
  public FakeIvsBuilder ingestDataDelay(Duration ingestDataDelay) {
    this.ingestDataDelay = Arguments.requireNotNegative(ingestDataDelay, "ingestDataDelay");
    return this;
  }

  /**
   * Sets how long after it happens an event reaches the listeners, on the fake's clock. Defaults to
   * zero. {@link FakeIvs#eventDelivery()} can change it.
   *
   * @param eventDelay the delay, zero or more
   * @throws IllegalArgumentException if the delay is negative
   */
  public FakeIvsBuilder eventDelay(Duration eventDelay) {
    this.eventDelay = Arguments.requireNotNegative(eventDelay, "eventDelay");
    return this;
  }

  /** {@return a new fake without resources} */
  public FakeIvs build() {
    State initial =
        new State(
            Account.of(region, accountId),
            clock == null ? StateTime.following(systemClock) : StateTime.stoppedAt(clock),
            seed == null ? new SplittableRandom().nextLong(Long.MAX_VALUE) : seed,
            quotas,
            new Latencies(startLatency, stopLatency, provisioningDelay, ingestDataDelay),
            maxRecordedEvents);
    String pageSecret = Long.toHexString(new SplittableRandom().nextLong());
    Engine.Origin origin =
        new Engine.Origin(initial, callRates, maxRecordedCalls, eventDelay, pageSecret);
    return new FakeIvs(new Engine(origin, initial.fork()));
  }

  /** Returns the region and the account. The format may change. */
  @Override
  public String toString() {
    return Text.of("FakeIvsBuilder[%s, %s]", region, accountId);
  }
}
