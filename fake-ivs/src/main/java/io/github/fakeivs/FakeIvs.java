package io.github.fakeivs;

import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.call.Calls;
import io.github.fakeivs.event.EventDelivery;
import io.github.fakeivs.event.EventSubscription;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.fault.Faults;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.broadcast.DefaultEncoder;
import io.github.fakeivs.internal.broadcast.KnownResources;
import io.github.fakeivs.internal.sdk.Sdk;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.Recording;
import io.github.fakeivs.stream.RefusedEncoder;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.PlaybackAttemptBuilder;
import io.github.fakeivs.viewer.ViewerSessionRevocation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.regions.Region;

/**
 * An in-memory Amazon IVS: one account in one region.
 *
 * <p>Production code uses the {@link #client()}. The test keeps this object and controls what lies
 * outside the SDK: encoders, viewers, time and faults. Production code that needs retries or
 * interceptors uses a client of the {@link #clientBuilder()}.
 *
 * <pre>{@code
 * FakeIvs fake = FakeIvs.create();
 * IvsClient ivs = fake.client();
 * String arn = ivs.createChannel(c -> c.name("lobby")).channel().arn();
 * fake.goLive(arn).viewers(120);
 * }</pre>
 *
 * <p>Fakes are independent of each other and need not be closed. Safe for use by multiple threads:
 * reads do not block, changes happen one at a time.
 *
 * @since 0.1.0
 */
public final class FakeIvs extends HttpAccessible {

  private final Engine engine;
  private final FakeClock clock;
  private final Clients clients;

  FakeIvs(Engine engine) {
    super(engine);
    this.engine = engine;
    this.clock = new FakeClock(engine.controls);
    this.clients = new Clients(this, engine);
  }

  /**
   * {@return a new fake without resources, in region us-east-1 and account 123456789012, with ids
   * that no other fake has}
   *
   * @throws IllegalStateException if the AWS SDK on the class path is too old
   */
  public static FakeIvs create() {
    return builder().build();
  }

  /**
   * {@return a new builder with default settings}
   *
   * @throws IllegalStateException if the AWS SDK on the class path is too old
   */
  public static FakeIvsBuilder builder() {
    Sdk.requireSupported();
    return new FakeIvsBuilder();
  }

  /**
   * {@return the synchronous client for production code, always the same one; it still works after
   * it has been closed}
   */
  public FakeIvsClient client() {
    return clients.sync();
  }

  /**
   * {@return the asynchronous client for production code, always the same one; it shares its state
   * with {@link #client()}}
   */
  public FakeIvsAsyncClient asyncClient() {
    return clients.async();
  }

  /**
   * {@return the control over the calls of {@link #asyncClient()}} By default each is carried out
   * at once, on the calling thread.
   */
  public AsyncCalls asyncCalls() {
    return engine.asyncCaller;
  }

  /** {@return the region} Defaults to us-east-1. */
  public Region region() {
    return Region.of(engine.account.region());
  }

  /**
   * {@return the id of the account that owns all resources, twelve digits} Defaults to
   * 123456789012.
   */
  public String accountId() {
    return engine.account.accountId();
  }

  /** {@return the clock that every time in this fake comes from} */
  public FakeClock clock() {
    return clock;
  }

  /**
   * Simulates OBS Studio going live on a channel, with the stream key of the channel and with video
   * that the type of the channel accepts: 720p for BASIC channels, 1080p for others.
   *
   * <p>The channel is live when this method returns, healthy and without viewers, unless the fake
   * was built with a start latency.
   *
   * @param channelArn the ARN of the channel
   * @return the broadcast
   * @throws IllegalArgumentException if the channel does not exist
   * @throws EncoderRefusedException if the channel has no stream key or is live already, or the
   *     account has reached its limit of concurrent streams
   */
  public Broadcast goLive(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    return goLive(channelArn, engine.controls.read(state -> DefaultEncoder.of(state, channelArn)));
  }

  /**
   * Simulates an encoder going live on a channel, with the stream key of the channel. An encoder
   * with a priority can take over a live stream; the broadcast then is on that stream.
   *
   * @param channelArn the ARN of the channel
   * @param encoder the encoder
   * @return the broadcast
   * @throws IllegalArgumentException if the channel does not exist
   * @throws EncoderRefusedException if the service refuses the encoder; the message says why and
   *     what to do
   */
  public Broadcast goLive(String channelArn, Encoder encoder) {
    Objects.requireNonNull(channelArn, "channelArn");
    Objects.requireNonNull(encoder, "encoder");
    return handleOn(engine.connectTo(channelArn, encoder));
  }

  /**
   * Simulates an encoder connecting with a stream key, as a streamer's encoder does.
   *
   * @param streamKeyValue the value of the stream key, {@code sk_…}
   * @param encoder the encoder
   * @return the broadcast
   * @throws EncoderRefusedException if no channel has this stream key, or the service refuses the
   *     encoder for another reason; the message says why and what to do
   */
  public Broadcast connect(String streamKeyValue, Encoder encoder) {
    Objects.requireNonNull(streamKeyValue, "streamKeyValue");
    Objects.requireNonNull(encoder, "encoder");
    return handleOn(engine.connectWith(streamKeyValue, encoder));
  }

  /**
   * Returns the encoders that were refused, whether a test connected them or they came back by
   * themselves after StopStream.
   *
   * @return the encoders in the order in which they tried to connect; a snapshot
   */
  public List<RefusedEncoder> refusedEncoders() {
    return engine.refusedEncoders();
  }

  /**
   * {@return the broadcast on a channel, or empty if no encoder is connected to it}
   *
   * @param channelArn the ARN of the channel
   */
  public Optional<Broadcast> broadcast(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    return engine.controls.read(state -> state.openSession(channelArn)).map(this::handleOn);
  }

  /**
   * Returns the broadcasts on a channel that are live or were live, newest first.
   *
   * @param channelArn the ARN of the channel
   * @return the broadcasts; a snapshot
   */
  public List<Broadcast> broadcasts(String channelArn) {
    return engine.broadcastsOn(Objects.requireNonNull(channelArn, "channelArn"));
  }

  /** {@return the broadcasts that are live, newest first; a snapshot} */
  public List<Broadcast> broadcasts() {
    return engine.liveBroadcasts();
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
   * Returns the events of one type, such as {@code StreamStateChange.class}.
   *
   * @param type the type of event
   * @param <E> the type of event
   * @return the events in the order in which they happened; a snapshot
   */
  public <E extends IvsEvent> List<E> events(Class<E> type) {
    Objects.requireNonNull(type, "type");
    return events().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * Adds a listener that is notified of all future events.
   *
   * <p>The listener is called on the thread that caused the event, or on one that is notifying
   * listeners at that moment. Listeners are never called concurrently, and no lock is held, so a
   * listener may use the client and the fake. An exception of the listener is thrown by the control
   * that caused the event, but never by an SDK call; see {@link EventDelivery#failures()}.
   *
   * @param listener the listener
   * @return the subscription; closing it removes the listener
   */
  public EventSubscription onEvent(Consumer<IvsEvent> listener) {
    return engine.publisher.subscribe(Objects.requireNonNull(listener, "listener"));
  }

  /** {@return the control over the delivery of events} By default they arrive at once, in order. */
  public EventDelivery eventDelivery() {
    return engine.publisher;
  }

  /** {@return the recordings of all channels, in the order in which they started; a snapshot} */
  public List<Recording> recordings() {
    return engine.controls.read(state -> List.<Recording>copyOf(state.recordings().all().toList()));
  }

  /**
   * Makes the recording of a channel's next stream fail to start.
   *
   * @param channelArn the ARN of a channel with a recording configuration
   * @param reason the reason in the Recording Start Failure event, such as {@code
   *     ValidationException}
   * @throws IllegalArgumentException if the channel does not exist
   * @throws IllegalStateException if the channel has no recording configuration
   * @see Broadcast#failRecordingEnd(String)
   */
  public void failRecordingStart(String channelArn, String reason) {
    Objects.requireNonNull(channelArn, "channelArn");
    Objects.requireNonNull(reason, "reason");
    engine.controls.run(
        transaction -> KnownResources.failRecordingStart(transaction.state(), channelArn, reason));
  }

  /**
   * Makes the next stream of a channel fail before it starts: there are the events Session Created,
   * Stream Failure and Session Ended, and the channel is never live.
   *
   * @param channelArn the ARN of the channel
   * @param reason the reason in the Stream Failure event, such as {@code Transcode capacity
   *     exceeded. Please try again.}
   * @throws IllegalArgumentException if the channel does not exist
   * @see Broadcast#fail(String)
   */
  public void failStreamStart(String channelArn, String reason) {
    Objects.requireNonNull(channelArn, "channelArn");
    Objects.requireNonNull(reason, "reason");
    engine.controls.run(
        transaction -> engine.broadcasts.failStreamStart(transaction, channelArn, reason));
  }

  /**
   * Makes the creation of a recording configuration fail. Its state becomes CREATE_FAILED: at once,
   * or when the provisioning delay is over.
   *
   * @param recordingConfigurationArn the ARN of the recording configuration
   * @throws IllegalArgumentException if the recording configuration does not exist
   * @see Faults#failRecordingConfigurationCreation(int)
   */
  public void failRecordingConfigurationCreation(String recordingConfigurationArn) {
    Objects.requireNonNull(recordingConfigurationArn, "recordingConfigurationArn");
    engine.controls.run(
        transaction ->
            engine.broadcasts.failRecordingConfigurationCreation(
                transaction, recordingConfigurationArn));
  }

  /**
   * Returns a builder of an attempt to watch a channel, as a viewer with a player makes it.
   *
   * <p>The stream, the playback token and the playback restriction policy of the channel decide
   * whether the viewer is admitted. An admitted viewer is part of {@link Broadcast#viewers()} until
   * it leaves, the stream ends, or the application revokes its session.
   *
   * @param channelArn the ARN of the channel
   * @return the builder, whose {@link PlaybackAttemptBuilder#start()} makes the attempt
   */
  public PlaybackAttemptBuilder watch(String channelArn) {
    return engine.viewers.watch(Objects.requireNonNull(channelArn, "channelArn"));
  }

  /** {@return all attempts to watch a channel with their outcomes, in order; a snapshot} */
  public List<PlaybackAttempt> playbackAttempts() {
    return engine.viewers.attempts();
  }

  /**
   * {@return the revocations of viewer sessions that the application requested, one by one or in
   * batches, in order; a snapshot}
   *
   * <p>Each has ended the sessions that it names, and refuses tokens up to its version since.
   */
  public List<ViewerSessionRevocation> revocations() {
    return engine.controls.read(
        state -> List.<ViewerSessionRevocation>copyOf(state.revocations().all().toList()));
  }

  /** {@return the current quotas of the account} Defaults to those of the service. */
  public Quotas quotas() {
    return engine.controls.read(State::quotas);
  }

  /**
   * Sets the quotas of the account. Resources beyond a lowered quota remain; only new ones are
   * refused.
   *
   * @param quotas the new quotas
   */
  public void quotas(Quotas quotas) {
    Objects.requireNonNull(quotas, "quotas");
    engine.controls.run(transaction -> transaction.state().setQuotas(quotas));
  }

  /** {@return the calls that this fake has answered} */
  public Calls calls() {
    return engine.calls;
  }

  /** {@return the faults of this fake} Defaults to none. */
  public Faults faults() {
    return engine.faults;
  }

  /**
   * {@return a snapshot of the current state of this fake} The cost does not depend on the number
   * of resources.
   */
  public Snapshot snapshot() {
    return engine.snapshot();
  }

  /**
   * Restores the state of a snapshot: resources, streams, events, the next ids, quotas and time,
   * which may go back. Recorded calls, calls in flight, delayed responses, fault rules and
   * listeners remain as they are.
   *
   * @param snapshot a snapshot of this fake or of one of its forks; it can be restored any number
   *     of times
   * @throws IllegalArgumentException if the snapshot is of an unrelated fake
   */
  public void restore(Snapshot snapshot) {
    engine.restore(Objects.requireNonNull(snapshot, "snapshot"));
  }

  /**
   * {@return what this fake is now, in all respects, for tests that share it} The cost grows only
   * with the number of recorded calls.
   */
  public Baseline baseline() {
    return new Baseline(engine);
  }

  /**
   * Throws an AssertionError if a test that ends now would leave something behind; for strict tests
   * without JUnit.
   *
   * @throws AssertionError if there is anything that {@link Baseline#leftovers()} lists
   */
  public void verifyNothingLeft() {
    Leftovers.of(engine).requireNoneBut(Leftovers.none());
  }

  /**
   * Returns this fake to its initial state: no resources, recorded calls, events or fault rules,
   * and the clock, ids, quotas, event delivery and control of asynchronous calls that it was built
   * with. Asynchronous calls in flight are cancelled. Only listeners remain.
   *
   * <p>A concurrent call takes place entirely before or entirely after the reset.
   */
  public void reset() {
    engine.reset();
  }

  /**
   * {@return an independent copy of this fake: resources, live streams, time, the next ids, and the
   * fault rules with the calls that they have left}
   *
   * <p>The cost does not depend on the number of resources; data is shared until either fake
   * changes it. Recorded calls, listeners, and the controls of event delivery and asynchronous
   * calls are not copied.
   */
  public FakeIvs fork() {
    return new FakeIvs(engine.fork());
  }

  /**
   * Describes the current state of this fake and its history, for reading: clock and seed, channels
   * and live streams, the last calls with their outcome, the last events, fault rules that matched
   * no call, and what is held back.
   *
   * @return several lines; the format may change
   */
  public String describe() {
    return engine.describe();
  }

  /** Returns the region and the account. The format may change. */
  @Override
  public String toString() {
    return Text.of("FakeIvs[%s, %s]", engine.account.region(), engine.account.accountId());
  }
}
