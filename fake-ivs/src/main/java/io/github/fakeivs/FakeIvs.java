package io.github.fakeivs;

import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.call.Calls;
import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.event.EventSubscription;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fault.Faults;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.broadcast.Connection;
import io.github.fakeivs.internal.broadcast.KnownResources;
import io.github.fakeivs.internal.operation.SeededResources;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.Recording;
import io.github.fakeivs.viewer.ViewerSessionRevocation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamKey;

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
 * <p>Each fake stands alone and needs no closing. Safe for use by many threads: reads do not wait,
 * changes happen one at a time.
 *
 * @since 0.1.0
 */
public final class FakeIvs {

  private final Engine engine;
  private final FakeClock clock;
  private final FakeIvsClient client;
  private final FakeIvsAsyncClient asyncClient;

  FakeIvs(Engine engine) {
    this.engine = engine;
    this.clock = new FakeClock(engine.controls);
    this.client = new FakeIvsClient(this, engine.syncCaller);
    this.asyncClient = new FakeIvsAsyncClient(this, engine.asyncCaller);
  }

  /**
   * Returns a new fake with all defaults: region us-east-1, account 123456789012, the same ids
   * every time.
   *
   * @return a fake without any resources
   */
  public static FakeIvs create() {
    return builder().build();
  }

  /**
   * Returns a builder of a fake with settings of its own.
   *
   * @return a builder that has all defaults
   */
  public static FakeIvsBuilder builder() {
    return new FakeIvsBuilder();
  }

  /**
   * {@return the client for production code, the same every time; it may be closed and works on}
   */
  public FakeIvsClient client() {
    return client;
  }

  /**
   * {@return the asynchronous client for production code, on the same state as {@link #client()}}
   */
  public FakeIvsAsyncClient asyncClient() {
    return asyncClient;
  }

  /**
   * {@return the control over when and where the calls of {@link #asyncClient()} are carried out}
   * Defaults to at once, on the calling thread.
   */
  public AsyncCalls asyncCalls() {
    return engine.asyncCaller;
  }

  /** {@return the region that this fake is} Defaults to us-east-1. */
  public Region region() {
    return Region.of(engine.account.region());
  }

  /** {@return the account that owns all resources: twelve digits} Defaults to 123456789012. */
  public String accountId() {
    return engine.account.accountId();
  }

  /** {@return the clock from which every time in this fake comes} */
  public FakeClock clock() {
    return clock;
  }

  /**
   * Simulates OBS Studio going live on a channel with the channel's own stream key.
   *
   * <p>The channel is live when this returns, unless the fake was built with a start latency:
   * GetStream and ListStreams tell so, healthy and without viewers.
   *
   * @param channelArn the ARN of the channel
   * @return the handle on the stream
   * @throws IllegalArgumentException if the fake has no such channel
   * @throws EncoderRefusedException if the channel has no stream key, is live already, or the
   *     account has too many streams
   */
  public Broadcast goLive(String channelArn) {
    return goLive(channelArn, Encoder.obs1080p30());
  }

  /**
   * Simulates an encoder going live on a channel with the channel's own stream key, or taking its
   * stream over.
   *
   * <p>An encoder with a priority takes over a stream that is live: the handle is on the same
   * stream then.
   *
   * @param channelArn the ARN of the channel
   * @param encoder the encoder
   * @return the handle on the stream
   * @throws IllegalArgumentException if the fake has no such channel
   * @throws EncoderRefusedException if the service refuses the encoder; it says why and what to do
   */
  public Broadcast goLive(String channelArn, Encoder encoder) {
    Objects.requireNonNull(channelArn, "channelArn");
    Objects.requireNonNull(encoder, "encoder");
    return connect(state -> KnownResources.streamKeyOfChannel(state, channelArn), encoder);
  }

  /**
   * Simulates an encoder connecting with a stream key, as a streamer's does.
   *
   * @param streamKeyValue the value of the key, {@code sk_…}
   * @param encoder the encoder
   * @return the handle on the stream
   * @throws EncoderRefusedException if no channel has this key, or the service refuses the encoder
   *     for another reason; it says why and what to do
   */
  public Broadcast connect(String streamKeyValue, Encoder encoder) {
    Objects.requireNonNull(streamKeyValue, "streamKeyValue");
    Objects.requireNonNull(encoder, "encoder");
    return connect(state -> KnownResources.streamKeyWithValue(state, streamKeyValue), encoder);
  }

  /** The refusal is thrown outside the change, since what the refused encoder left is to stay. */
  private Broadcast connect(Function<State, StreamKey> keys, Encoder encoder) {
    Connection connection =
        engine.controls.change(
            transaction ->
                engine.broadcasts.connect(transaction, keys.apply(transaction.state()), encoder));
    return handleOn(connection.sessionOrRefusal());
  }

  /**
   * Returns the broadcast on a channel.
   *
   * @param channelArn the ARN of the channel
   * @return a handle on it, or empty if no encoder is connected to the channel
   */
  public Optional<Broadcast> broadcast(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    return engine.controls.read(state -> state.openSession(channelArn)).map(this::handleOn);
  }

  /** {@return handles on all broadcasts that are live, newest first; a snapshot} */
  public List<Broadcast> broadcasts() {
    return engine.controls.read(state -> state.liveSessions(null).toList()).stream()
        .map(this::handleOn)
        .toList();
  }

  private Broadcast handleOn(StreamSession session) {
    return new Broadcast(engine.controls, engine.broadcasts, session);
  }

  /**
   * {@return every event that Amazon IVS would have sent to EventBridge, once each, in the order in
   * which they happened; a snapshot}
   */
  public List<IvsEvent> events() {
    return engine.controls.read(state -> state.events().all().toList());
  }

  /**
   * Adds a listener that is told of every event from now on.
   *
   * <p>It is called on the thread whose call or control caused the event, or on one that is
   * delivering at that moment; never two at a time, and under no lock, so it may call the client
   * and the fake. What it throws comes out of the control that caused the event; it never comes out
   * of a call of the SDK's, which cannot do that, but out of the next control, and is in {@link
   * EventDelivery#failures()} until then.
   *
   * @param listener the listener
   * @return the subscription, which ends when it is closed
   */
  public EventSubscription onEvent(Consumer<IvsEvent> listener) {
    return engine.publisher.subscribe(Objects.requireNonNull(listener, "listener"));
  }

  /** {@return the control over how events reach the listeners: late, twice or out of order} */
  public EventDelivery eventDelivery() {
    return engine.publisher;
  }

  /** {@return what was recorded of all channels, in the order in which it began; a snapshot} */
  public List<Recording> recordings() {
    return engine.controls.read(state -> List.<Recording>copyOf(state.recordings().all().toList()));
  }

  /**
   * Lets the recording of a channel's next stream fail to start.
   *
   * @param channelArn the ARN of a channel with a recording configuration
   * @param reason what the Recording Start Failure event gives as reason, such as
   *     ValidationException
   * @throws IllegalArgumentException if the fake has no such channel
   * @see Broadcast#failRecordingEnd(String)
   */
  public void failRecordingStart(String channelArn, String reason) {
    Objects.requireNonNull(channelArn, "channelArn");
    Objects.requireNonNull(reason, "reason");
    engine.controls.run(
        transaction -> {
          KnownResources.requireChannel(transaction.state(), channelArn);
          transaction.state().failRecordingStart(channelArn, reason);
        });
  }

  /**
   * Lets the creation of a recording configuration fail: its state is CREATE_FAILED from now on, or
   * from when it would have been ready.
   *
   * @param recordingConfigurationArn the ARN of the recording configuration
   * @throws IllegalArgumentException if the fake has none with this ARN
   * @see Faults#failRecordingConfigurationCreation(int)
   */
  public void failRecordingConfigurationCreation(String recordingConfigurationArn) {
    Objects.requireNonNull(recordingConfigurationArn, "recordingConfigurationArn");
    engine.controls.run(
        transaction -> {
          State state = transaction.state();
          state
              .recordingConfigurations()
              .put(
                  KnownResources.requireRecordingConfiguration(state, recordingConfigurationArn)
                      .failing());
        });
  }

  /**
   * {@return the revocations of viewer sessions that the application asked for, single or in
   * batches, in order; a snapshot}
   */
  public List<ViewerSessionRevocation> revocations() {
    return engine.controls.read(
        state -> List.<ViewerSessionRevocation>copyOf(state.revocations().all().toList()));
  }

  /** {@return the quotas of the account as they are now} Defaults to those of the service. */
  public Quotas quotas() {
    return engine.controls.read(State::quotas);
  }

  /**
   * Sets the quotas of the engine.account. What is beyond a lowered quota stays; only more is
   * refused.
   *
   * @param quotas the quotas from now on
   */
  public void quotas(Quotas quotas) {
    Objects.requireNonNull(quotas, "quotas");
    engine.controls.run(transaction -> transaction.state().setQuotas(quotas));
  }

  /** {@return the log of the calls that reached this fake} */
  public Calls calls() {
    return engine.calls;
  }

  /** {@return the failures and delays of this fake} Defaults to none. */
  public Faults faults() {
    return engine.faults;
  }

  /**
   * Puts a channel with a given ARN there, as if it had always been, with a stream key.
   *
   * @param channelArn a channel's ARN in this fake's region and account
   * @return the channel, set as CreateChannel would by default
   * @throws IllegalArgumentException if it is no such ARN
   * @throws IllegalStateException if the channel is there already
   */
  public Channel putChannel(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    return putChannel(Channel.builder().arn(channelArn).build());
  }

  /**
   * Puts a channel there, as if it had always been, with a stream key; {@link
   * #putStreamKey(StreamKey)} replaces that key by another one.
   *
   * @param channel its ARN, in this fake's region and account, and whatever else a test needs; what
   *     it leaves out is as CreateChannel would set it
   * @return the channel in full
   * @throws IllegalArgumentException if the ARN is not one of this fake's
   * @throws IllegalStateException if the channel is there already
   */
  public Channel putChannel(Channel channel) {
    Objects.requireNonNull(channel, "channel");
    return engine.controls.change(transaction -> SeededResources.putChannel(transaction, channel));
  }

  /**
   * Puts a stream key there, as if it had always been. Quotas do not count here.
   *
   * @param streamKey its ARN, its channel's ARN and, where a test needs them, value and tags
   * @return the stream key in full
   * @throws IllegalArgumentException if the ARN is not one of this fake's, or there is no such
   *     channel
   * @throws IllegalStateException if the stream key is there already, or another one with its value
   */
  public StreamKey putStreamKey(StreamKey streamKey) {
    Objects.requireNonNull(streamKey, "streamKey");
    return engine.controls.change(
        transaction -> SeededResources.putStreamKey(transaction, streamKey));
  }

  /** {@return a snapshot of what this fake is now} Costs next to nothing, however much there is. */
  public Snapshot snapshot() {
    return engine.snapshot();
  }

  /**
   * Makes this fake what it, or a fork of it, was: resources, streams, events, ids, quotas and
   * time, which may go back by this. Calls, also those in flight and late answers, fault rules and
   * listeners stay as they are.
   *
   * @param snapshot what to restore; it can be restored again
   * @throws IllegalArgumentException if it is of another account or region
   */
  public void restore(Snapshot snapshot) {
    engine.restore(Objects.requireNonNull(snapshot, "snapshot"));
  }

  /**
   * Makes this fake as new: no resources, calls, events or fault rules, deliveries and quotas as it
   * was built, its clock and ids at their start. Only listeners stay.
   *
   * <p>Calls that are under way meanwhile take place before or after it, never half.
   */
  public void reset() {
    engine.reset();
  }

  /**
   * Returns an independent fake that begins with all that this one has: resources, live streams,
   * time, the ids to come, and the fault rules with the calls that they have left.
   *
   * <p>Costs next to nothing, however much there is: rows are shared until one side changes them.
   * Calls and listeners stay with this fake, and so does how events and asynchronous answers
   * arrive.
   *
   * @return the new fake
   */
  public FakeIvs fork() {
    return new FakeIvs(engine.fork());
  }

  /**
   * Describes this fake and what it saw, for a reader: resources, live streams, the last calls with
   * their outcome, the last events, fault rules that matched no call, clock and seed.
   *
   * @return several lines; the form may change
   */
  public String describe() {
    return engine.describe();
  }

  /** Names region and account; the form may change. */
  @Override
  public String toString() {
    return Text.of("FakeIvs[%s, %s]", engine.account.region(), engine.account.accountId());
  }
}
