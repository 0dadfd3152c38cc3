package io.github.fakeivs;

import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import io.github.fakeivs.internal.operation.IvsOperations;
import io.github.fakeivs.internal.pipeline.CallPipeline;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.StreamSession;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.model.Channel;

/**
 * An Amazon IVS in memory: one account in one region.
 *
 * <p>Production code gets its {@link #client()}; the test keeps this object and does with it what
 * the SDK cannot: encoders connect, viewers come and go, time passes.
 *
 * <pre>{@code
 * FakeIvs fake = FakeIvs.create();
 * IvsClient ivs = fake.client();
 * String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();
 * fake.goLive(arn).viewers(120);
 * }</pre>
 *
 * <p>Each fake stands alone and needs no closing. Safe for use by many threads: reads never wait,
 * changes happen one at a time.
 *
 * @since 0.1.0
 */
public final class FakeIvs {

  private final Account account;
  private final FakeClock clock;
  private final StateStore store;
  private final BroadcastEngine engine;
  private final FakeIvsClient client;

  private FakeIvs(Account account, FakeClock clock, StateStore store) {
    this.account = account;
    this.clock = clock;
    this.store = store;
    this.engine = new BroadcastEngine();
    IvsOperations operations = new IvsOperations(engine, pageSecret(account, store));
    this.client = new FakeIvsClient(this, new CallPipeline(account, store, clock), operations);
  }

  private static String pageSecret(Account account, StateStore store) {
    return account.accountId() + ":" + account.region() + ":" + store.current().ids().seed();
  }

  /**
   * Makes a fake with all defaults: us-east-1, account 123456789012, the same ids every time.
   *
   * @return a new fake without any resources
   */
  public static FakeIvs create() {
    return builder().build();
  }

  /**
   * Begins a fake with settings of its own.
   *
   * @return a builder that has all defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The client for production code, which may be closed and works on.
   *
   * @return the same client every time
   */
  public FakeIvsClient client() {
    return client;
  }

  /**
   * The region that this fake is.
   *
   * @return us-east-1 unless built otherwise
   */
  public Region region() {
    return Region.of(account.region());
  }

  /**
   * The account that owns all resources.
   *
   * @return twelve digits; 123456789012 unless built otherwise
   */
  public String accountId() {
    return account.accountId();
  }

  /**
   * The clock from which every time in this fake comes.
   *
   * @return the same clock every time
   */
  public FakeClock clock() {
    return clock;
  }

  /**
   * Lets an encoder go live on a channel with the channel's own stream key.
   *
   * <p>The channel is live when this returns: GetStream and ListStreams tell so, healthy and
   * without viewers.
   *
   * @param channelArn the channel
   * @return the handle on the stream
   * @throws IllegalArgumentException if the fake has no such channel
   * @throws IllegalStateException if the channel has no stream key or is live already
   */
  public Broadcast goLive(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    return handleOn(store.change(state -> begin(state, channelArn)));
  }

  private StreamSession begin(State state, String channelArn) {
    Channel channel =
        state
            .channels()
            .find(channelArn)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no channel %s in this fake: create it with its client first."
                            .formatted(channelArn)));
    if (state.streamKeysOf(channelArn).isEmpty()) {
      throw new IllegalStateException(
          "Channel %s has no stream key to go live with: call createStreamKey first."
              .formatted(channelArn));
    }
    state.liveSession(channelArn).ifPresent(FakeIvs::refuseSecond);
    return engine.begin(state, channel, clock.instant());
  }

  private static void refuseSecond(StreamSession live) {
    throw new IllegalStateException(
        "Channel %s is live already, with stream %s since %s: disconnect that broadcast first."
            .formatted(live.channelArn(), live.streamId(), live.startTime()));
  }

  /**
   * The broadcast that is live on a channel.
   *
   * @param channelArn the channel
   * @return a handle on it, or empty if the channel is not live or not there
   */
  public Optional<Broadcast> broadcast(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    return store.current().liveSession(channelArn).map(this::handleOn);
  }

  /**
   * All broadcasts that are live.
   *
   * @return handles on them, newest first; a snapshot
   */
  public List<Broadcast> broadcasts() {
    return store.current().liveSessions(null).stream().map(this::handleOn).toList();
  }

  private Broadcast handleOn(StreamSession session) {
    return new Broadcast(store, engine, clock, session);
  }

  /**
   * Makes an independent fake that begins with all that this one has: resources, live streams,
   * time, and the ids to come.
   *
   * <p>Costs next to nothing, however much there is: rows are shared until one side changes them.
   *
   * @return the new fake
   */
  public FakeIvs fork() {
    return new FakeIvs(account, clock.fork(), store.fork());
  }

  /**
   * The settings of a fake. Not safe for use by many threads.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");

    private Region region = Region.US_EAST_1;
    private String accountId = "123456789012";
    private long seed;

    private Builder() {}

    /**
     * Sets the region that the fake is; us-east-1 by default.
     *
     * @param region any region, whether the service is there or not
     * @return this builder
     */
    public Builder region(Region region) {
      this.region = Objects.requireNonNull(region, "region");
      return this;
    }

    /**
     * Sets the account that owns all resources; 123456789012 by default.
     *
     * @param accountId twelve digits
     * @return this builder
     * @throws IllegalArgumentException if they are not
     */
    public Builder accountId(String accountId) {
      if (!ACCOUNT_ID.matcher(Objects.requireNonNull(accountId, "accountId")).matches()) {
        throw new IllegalArgumentException(
            "accountId is '%s': an AWS account id has exactly twelve digits.".formatted(accountId));
      }
      this.accountId = accountId;
      return this;
    }

    /**
     * Sets what ids are drawn from; 0 by default.
     *
     * @param seed the same seed and the same calls give the same ids, another seed gives others
     * @return this builder
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * Makes the fake.
     *
     * @return a new fake without any resources
     */
    public FakeIvs build() {
      return new FakeIvs(
          Account.of(region.id(), accountId),
          new FakeClock(Clock.systemUTC()),
          new StateStore(new State(seed, Quotas.defaults())));
    }
  }
}
