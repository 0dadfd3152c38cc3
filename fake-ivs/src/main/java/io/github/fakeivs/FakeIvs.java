package io.github.fakeivs;

import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.call.Calls;
import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.event.EventSubscription;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fault.Faults;
import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import io.github.fakeivs.internal.broadcast.Connection;
import io.github.fakeivs.internal.broadcast.Outbox;
import io.github.fakeivs.internal.broadcast.TimedState;
import io.github.fakeivs.internal.broadcast.Timeline;
import io.github.fakeivs.internal.operation.IvsOperations;
import io.github.fakeivs.internal.operation.SeededResources;
import io.github.fakeivs.internal.pipeline.AsyncCaller;
import io.github.fakeivs.internal.pipeline.CallLog;
import io.github.fakeivs.internal.pipeline.CallPipeline;
import io.github.fakeivs.internal.pipeline.FaultBook;
import io.github.fakeivs.internal.pipeline.LateAnswers;
import io.github.fakeivs.internal.pipeline.SyncCaller;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.RecordingSession;
import io.github.fakeivs.internal.state.RecordingSetup;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.StoredRevocation;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.time.CombinedDueWork;
import io.github.fakeivs.internal.time.DueWork;
import io.github.fakeivs.internal.time.Passage;
import io.github.fakeivs.quota.CallRates;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import io.github.fakeivs.stream.Recording;
import io.github.fakeivs.viewer.ViewerSessionRevocation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
 * <p>Each fake stands alone and needs no closing. Safe for use by many threads: reads never wait,
 * changes happen one at a time.
 *
 * @since 0.1.0
 */
public final class FakeIvs {

  private final Account account;
  private final Origin origin;
  private final FakeClock clock;
  private final StateStore store;
  private final TimedState state;
  private final Outbox outbox = new Outbox();
  private final CallLog calls = new CallLog();
  private final FaultBook faults = new FaultBook(this::failRecordingConfigurationCreation);
  private final BroadcastEngine engine;
  private final CallPipeline pipeline;
  private final SyncCaller syncCaller;
  private final AsyncCaller asyncCaller;
  private final FakeIvsClient client;
  private final FakeIvsAsyncClient asyncClient;

  FakeIvs(Origin origin, State begin, FakeClock clock) {
    this.account = origin.initial().account();
    this.origin = origin;
    this.clock = clock;
    this.engine = new BroadcastEngine(account, outbox);
    this.store = new StateStore(begin, outbox::deliver);
    Timeline timeline = new Timeline(store, engine, outbox);
    LateAnswers lateAnswers = new LateAnswers(clock);
    DueWork dueWork = new CombinedDueWork(List.of(timeline, lateAnswers));
    clock.drive(new Passage(dueWork)::until);
    this.state = new TimedState(store, timeline, clock);
    this.pipeline = new CallPipeline(account, state, faults, calls, origin.callRates());
    this.syncCaller = new SyncCaller(pipeline, calls);
    this.asyncCaller = new AsyncCaller(pipeline, calls, lateAnswers, clock);
    IvsOperations operations = new IvsOperations(engine, origin.pageSecret());
    this.client = new FakeIvsClient(this, syncCaller, operations);
    this.asyncClient = new FakeIvsAsyncClient(this, asyncCaller, operations);
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
  public static FakeIvsBuilder builder() {
    return new FakeIvsBuilder();
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
   * The asynchronous client for production code, on the same state as {@link #client()}.
   *
   * @return the same client every time
   */
  public FakeIvsAsyncClient asyncClient() {
    return asyncClient;
  }

  /**
   * When and where the calls of {@link #asyncClient()} are carried out: at once, until a test says
   * otherwise.
   *
   * @return the same object every time
   */
  public AsyncCalls asyncCalls() {
    return asyncCaller;
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
   * Lets OBS Studio go live on a channel with the channel's own stream key.
   *
   * <p>The channel is live when this returns, unless the fake was built with a start latency:
   * GetStream and ListStreams tell so, healthy and without viewers.
   *
   * @param channelArn the channel
   * @return the handle on the stream
   * @throws IllegalArgumentException if the fake has no such channel
   * @throws EncoderRefusedException if the channel has no stream key, is live already, or the
   *     account has too many streams
   */
  public Broadcast goLive(String channelArn) {
    return goLive(channelArn, Encoder.obs1080p30());
  }

  /**
   * Lets an encoder go live on a channel with the channel's own stream key, or take its stream
   * over.
   *
   * <p>An encoder with a priority takes over a stream that is live: the handle is on the same
   * stream then.
   *
   * @param channelArn the channel
   * @param encoder the encoder
   * @return the handle on the stream
   * @throws IllegalArgumentException if the fake has no such channel
   * @throws EncoderRefusedException if the service refuses the encoder; it says why and what to do
   */
  public Broadcast goLive(String channelArn, Encoder encoder) {
    Objects.requireNonNull(channelArn, "channelArn");
    Objects.requireNonNull(encoder, "encoder");
    return connect(current -> keyOf(current, channelArn), encoder);
  }

  /**
   * Connects an encoder with a stream key, as a streamer does.
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
    return connect(
        current ->
            current.streamKeyWithValue(streamKeyValue).orElseThrow(FakeIvs::unknownStreamKey),
        encoder);
  }

  private Broadcast connect(Function<State, StreamKey> keys, Encoder encoder) {
    return state
        .change((current, now) -> connect(current, keys.apply(current), encoder, now))
        .get();
  }

  /** The refusal is thrown outside the change, since what the refused encoder left is to stay. */
  private Supplier<Broadcast> connect(
      State current, StreamKey streamKey, Encoder encoder, Instant now) {
    Connection connection = engine.connect(current, streamKey, encoder, now);
    return () ->
        new Broadcast(state, engine, connection.streamIdOrRefusal(), streamKey.channelArn());
  }

  private static StreamKey keyOf(State current, String channelArn) {
    requireChannel(current, channelArn);
    return current.streamKeysOf(channelArn).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new EncoderRefusedException(
                    Reason.NO_STREAM_KEY,
                    null,
                    "Channel %s has no stream key to go live with: call createStreamKey first."
                        .formatted(channelArn)));
  }

  private static void requireChannel(State current, String channelArn) {
    if (current.channels().find(channelArn).isEmpty()) {
      throw new IllegalArgumentException(
          "There is no channel %s in this fake: create it with its client first."
              .formatted(channelArn));
    }
  }

  /** Does not repeat the key: it is a secret. */
  private static EncoderRefusedException unknownStreamKey() {
    return new EncoderRefusedException(
        Reason.UNKNOWN_STREAM_KEY,
        null,
        "No channel has this stream key: it was never created here, or it was deleted. Use the value that createChannel, createStreamKey or getStreamKey returned.");
  }

  /**
   * The broadcast that is on a channel.
   *
   * @param channelArn the channel
   * @return a handle on it, or empty if no encoder is connected to the channel
   */
  public Optional<Broadcast> broadcast(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    return state.read().openSession(channelArn).map(this::handleOn);
  }

  /**
   * All broadcasts that are live.
   *
   * @return handles on them, newest first; a snapshot
   */
  public List<Broadcast> broadcasts() {
    return state.read().liveSessions(null).stream().map(this::handleOn).toList();
  }

  private Broadcast handleOn(StreamSession session) {
    return new Broadcast(state, engine, session.streamId(), session.channelArn());
  }

  /**
   * Every event that Amazon IVS would have sent to EventBridge.
   *
   * @return all of them in the order in which they happened, once each; a snapshot
   */
  public List<IvsEvent> events() {
    return state.read().events().all().stream().toList();
  }

  /**
   * Tells a listener of every event from now on.
   *
   * <p>The listener is called on the thread whose call or control caused the event, or on one that
   * is delivering at that moment; never two at a time, and under no lock, so it may call the client
   * and the fake. What it throws arrives where the event was caused.
   *
   * @param listener the listener
   * @return what ends the listening
   */
  public EventSubscription onEvent(Consumer<IvsEvent> listener) {
    return outbox.subscribe(Objects.requireNonNull(listener, "listener"));
  }

  /**
   * How events reach the listeners: a test can let them come late, twice or out of order.
   *
   * @return the same object every time
   */
  public EventDelivery eventDelivery() {
    return outbox;
  }

  /**
   * What was recorded of all channels.
   *
   * @return the recordings, in the order in which they began; a snapshot
   */
  public List<Recording> recordings() {
    return state.read().recordings().all().stream().map(RecordingSession::recording).toList();
  }

  /**
   * Lets the next stream of a channel fail to be recorded.
   *
   * @param channelArn a channel with a recording configuration
   * @param reason what the Recording Start Failure event gives as reason, such as
   *     ValidationException
   * @throws IllegalArgumentException if the fake has no such channel
   */
  public void failNextRecordingStart(String channelArn, String reason) {
    Objects.requireNonNull(channelArn, "channelArn");
    Objects.requireNonNull(reason, "reason");
    change(
        current -> {
          requireChannel(current, channelArn);
          current.failNextRecordingStart(channelArn, reason);
        });
  }

  /**
   * Lets the creation of a recording configuration fail: its state is CREATE_FAILED from now on, or
   * from when it would have been ready.
   *
   * @param recordingConfigurationArn the recording configuration
   * @throws IllegalArgumentException if the fake has none with this ARN
   */
  public void failRecordingConfigurationCreation(String recordingConfigurationArn) {
    Objects.requireNonNull(recordingConfigurationArn, "recordingConfigurationArn");
    change(
        current -> {
          RecordingSetup setup =
              current
                  .recordingConfigurations()
                  .find(recordingConfigurationArn)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "There is no recording configuration %s in this fake: create it with its client first."
                                  .formatted(recordingConfigurationArn)));
          current.recordingConfigurations().put(setup.failing());
        });
  }

  /**
   * The revocations of viewer sessions that the application asked for, single or in batches.
   *
   * @return all of them, in order; a snapshot
   */
  public List<ViewerSessionRevocation> revocations() {
    return state.read().revocations().all().stream().map(StoredRevocation::revocation).toList();
  }

  /**
   * The quotas of the account.
   *
   * @return the quotas as they are now
   */
  public Quotas quotas() {
    return state.read().quotas();
  }

  /**
   * Sets the quotas of the account. What is beyond a lowered quota stays; only more is refused.
   *
   * @param quotas the quotas from now on
   */
  public void quotas(Quotas quotas) {
    Objects.requireNonNull(quotas, "quotas");
    change(current -> current.setQuotas(quotas));
  }

  private void change(Consumer<State> change) {
    state.change(
        (current, now) -> {
          change.accept(current);
          return current;
        });
  }

  /**
   * The calls that reached this fake.
   *
   * @return the same object every time
   */
  public Calls calls() {
    return calls;
  }

  /**
   * The failures and delays of this fake: none, until a test puts rules in force.
   *
   * @return the same object every time
   */
  public Faults faults() {
    return faults;
  }

  /**
   * Puts a channel with a given ARN there, with a stream key, as if it had always been.
   *
   * @param channelArn a channel's ARN in this fake's region and account
   * @return the channel, set as CreateChannel would by default
   * @throws IllegalArgumentException if it is no such ARN
   * @throws IllegalStateException if the channel is there already
   */
  public Channel putChannel(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    return state.change(
        (current, now) -> SeededResources.putChannelWithKey(current, account, channelArn));
  }

  /**
   * Puts a channel there without a stream key, as if it had always been.
   *
   * @param channel its ARN, in this fake's region and account, and whatever else a test needs; what
   *     it leaves out is as CreateChannel would set it
   * @return the channel in full
   * @throws IllegalArgumentException if the ARN is not one of this fake's
   * @throws IllegalStateException if the channel is there already
   */
  public Channel putChannel(Channel channel) {
    Objects.requireNonNull(channel, "channel");
    return state.change((current, now) -> SeededResources.putChannel(current, account, channel));
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
    return state.change(
        (current, now) -> SeededResources.putStreamKey(current, account, streamKey));
  }

  /**
   * Keeps what this fake is now.
   *
   * <p>Costs next to nothing, however much there is.
   *
   * @return the snapshot
   */
  public Snapshot snapshot() {
    return new Snapshot(account, store.fork(), clock.fork());
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
    Objects.requireNonNull(snapshot, "snapshot");
    if (!snapshot.account().equals(account)) {
      throw new IllegalArgumentException(
          "The snapshot is of account %s in %s, this fake is account %s in %s: restore it to a fake of its own account and region."
              .formatted(
                  snapshot.account().accountId(),
                  snapshot.account().region(),
                  account.accountId(),
                  account.region()));
    }
    restore(snapshot, () -> {});
  }

  private void restore(Snapshot snapshot, Runnable alongside) {
    store.replace(
        snapshot.state(),
        () -> {
          clock.restore(snapshot.clock());
          alongside.run();
        });
    pipeline.resetRates();
  }

  /**
   * Makes this fake as new: no resources, calls, events or fault rules, deliveries and quotas as it
   * was built, its clock and ids at their start. Only listeners stay.
   *
   * <p>Calls that are under way meanwhile take place before or after it, never half.
   */
  public void reset() {
    // First, as the code under test may react to it: what it does then goes with the rest.
    asyncCaller.reset();
    restore(origin.initial(), this::forget);
  }

  /** Under the lock of the state, or a call of right after the reset would be forgotten too. */
  private void forget() {
    faults.clear();
    calls.clear();
    outbox.reset();
    syncCaller.reset();
  }

  /**
   * Makes an independent fake that begins with all that this one has: resources, live streams,
   * time, the ids to come, and the fault rules with the strikes that they have left.
   *
   * <p>Costs next to nothing, however much there is: rows are shared until one side changes them.
   * Calls and listeners stay with this fake, and so does how events and asynchronous answers
   * arrive.
   *
   * @return the new fake
   */
  public FakeIvs fork() {
    FakeIvs fork = new FakeIvs(origin, store.fork(), clock.fork());
    fork.faults.copyRulesFrom(faults);
    return fork;
  }

  /**
   * What this fake is and saw, for a reader: resources, live streams, the last calls with their
   * outcome, the last events, fault rules that struck nothing, clock and seed.
   *
   * @return several lines; the form may change
   */
  public String describe() {
    return new Description(account, state.read(), clock.instant()).of(calls.all(), faults.unused());
  }

  /** Names region and account; the form may change. */
  @Override
  public String toString() {
    return "FakeIvs[%s, %s]".formatted(account.region(), account.accountId());
  }

  /**
   * What a fake has in common with its forks.
   *
   * @param initial what it was when it was built
   * @param callRates the call rates that it keeps to
   * @param pageSecret what seals its page tokens: random, so that no other fake takes them
   */
  record Origin(Snapshot initial, CallRates callRates, String pageSecret) {}
}
