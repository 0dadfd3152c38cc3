package io.github.fakeivs;

import io.github.fakeivs.internal.base.Failures;
import io.github.fakeivs.internal.broadcast.BroadcastEngine;
import io.github.fakeivs.internal.broadcast.BroadcastTasks;
import io.github.fakeivs.internal.broadcast.Connection;
import io.github.fakeivs.internal.broadcast.Connections;
import io.github.fakeivs.internal.broadcast.Controls;
import io.github.fakeivs.internal.broadcast.Deliveries;
import io.github.fakeivs.internal.broadcast.EventPublisher;
import io.github.fakeivs.internal.client.AsyncCaller;
import io.github.fakeivs.internal.client.DelayedResponses;
import io.github.fakeivs.internal.client.ServiceClient;
import io.github.fakeivs.internal.client.SyncCaller;
import io.github.fakeivs.internal.fault.FaultRules;
import io.github.fakeivs.internal.fault.FaultyService;
import io.github.fakeivs.internal.http.RestJsonService;
import io.github.fakeivs.internal.operation.Operations;
import io.github.fakeivs.internal.playback.PlaybackEngine;
import io.github.fakeivs.internal.playback.Viewers;
import io.github.fakeivs.internal.service.CallLog;
import io.github.fakeivs.internal.service.CallRateLimiter;
import io.github.fakeivs.internal.service.IvsService;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.quota.CallRates;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.RefusedEncoder;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * The composition root: wires the parts of one fake, and carries out what concerns all of them,
 * such as a snapshot or a reset.
 */
final class Engine {

  final Account account;
  final EventPublisher publisher;
  final BroadcastEngine broadcasts;
  final FaultRules faults = new FaultRules();
  final CallLog calls;
  final Controls controls;
  final Viewers viewers;
  final SyncCaller syncCaller;
  final AsyncCaller asyncCaller;
  private final ServiceClient client;
  private final Origin origin;
  private final StateStore store;
  private final Deliveries deliveries;
  private final Connections connections;
  private final CallRateLimiter callRates;

  Engine(Origin origin, State begin) {
    this.origin = origin;
    this.account = begin.account();
    Failures failures = new Failures();
    this.publisher = new EventPublisher(failures, origin.eventDelay());
    this.broadcasts = new BroadcastEngine(publisher);
    this.calls = new CallLog(origin.maxRecordedCalls());
    this.deliveries = new Deliveries(publisher);
    this.connections = new Connections(broadcasts);
    this.store =
        new StateStore(begin, new BroadcastTasks(broadcasts, connections, publisher, deliveries));
    this.controls = new Controls(store, deliveries);
    PlaybackEngine playback = new PlaybackEngine(broadcasts.audience());
    this.viewers = new Viewers(controls, playback);
    this.callRates = new CallRateLimiter(origin.callRates(), account.accountId());
    Operations operations =
        new Operations(broadcasts, playback, origin.pageSecret(), faults::matchCreation);
    IvsService service = new IvsService(account, store, operations, callRates, calls);
    FaultyService faultyService = new FaultyService(account, faults, service, failures);
    this.client = new ServiceClient(service, faultyService, calls, deliveries);
    this.syncCaller = new SyncCaller(client, calls);
    this.asyncCaller = new AsyncCaller(client, calls, store, deliveries);
  }

  /** Created on demand: most tests do not use HTTP. */
  HttpAccess httpAccess() {
    return new HttpAccess(
        Region.of(account.region()),
        new RestJsonService(client),
        new DelayedResponses(store, deliveries));
  }

  /** Connects an encoder with the stream key of a channel. */
  StreamSession connectTo(String channelArn, Encoder encoder) {
    return connect(transaction -> connections.toChannel(transaction, channelArn, encoder));
  }

  /** Connects an encoder with the value of a stream key. */
  StreamSession connectWith(String streamKeyValue, Encoder encoder) {
    return connect(transaction -> connections.withStreamKey(transaction, streamKeyValue, encoder));
  }

  /** Throws outside the change, since a refused encoder leaves a session and events behind. */
  private StreamSession connect(Function<Transaction, Connection> attempt) {
    return controls.change(attempt).sessionOrRefusal();
  }

  /** Returns the encoders that were refused, in order. */
  List<RefusedEncoder> refusedEncoders() {
    return controls.read(state -> List.copyOf(state.refusedConnections().all().toList()));
  }

  Snapshot snapshot() {
    return new Snapshot(origin, store.fork());
  }

  void restore(Snapshot snapshot) {
    snapshot.requireOf(origin);
    store.replace(
        replaced -> {
          publisher.forgetHeld();
          callRates.reset();
          return snapshot.state().fork().adoptResponses(replaced);
        });
  }

  void reset() {
    // First, since the code under test may react to cancelled futures with further calls.
    asyncCaller.reset();
    store.replace(
        replaced -> {
          faults.clear();
          calls.reset();
          publisher.reset();
          syncCaller.reset();
          callRates.reset();
          return origin.initial().fork().adoptResponses(replaced);
        });
  }

  /** Returns an action that brings everything back to what it is now. */
  Runnable checkpoint() {
    Snapshot snapshot = snapshot();
    Runnable asyncCalls = asyncCaller.checkpoint();
    List<Runnable> others =
        List.of(
            faults.checkpoint(),
            calls.checkpoint(),
            syncCaller.checkpoint(),
            publisher.checkpoint());
    return () -> {
      // First, since the code under test may react to cancelled futures with further calls.
      asyncCalls.run();
      store.replace(
          replaced -> {
            callRates.reset();
            others.forEach(Runnable::run);
            return snapshot.state().fork().adoptResponses(replaced);
          });
    };
  }

  Engine fork() {
    Engine fork = new Engine(origin, store.fork());
    fork.faults.copyFrom(faults);
    return fork;
  }

  List<Broadcast> liveBroadcasts() {
    return handlesOn(controls.read(state -> state.liveSessions(null).toList()));
  }

  /** Returns the broadcasts on a channel, without those of encoders that were refused. */
  List<Broadcast> broadcastsOn(String channelArn) {
    return handlesOn(
        controls.read(
            state ->
                state.sessionsOf(channelArn).stream()
                    .filter(session -> session.startTime() != null)
                    .toList()));
  }

  private List<Broadcast> handlesOn(List<StreamSession> sessions) {
    return sessions.stream().map(session -> new Broadcast(controls, broadcasts, session)).toList();
  }

  /** Returns which call rates are enforced, in words. */
  String callRates() {
    return callRates.describe(store.current().time());
  }

  String describe() {
    return controls.readWithTime(transaction -> new Description(this, transaction).text());
  }

  /**
   * What a fake shares with its forks.
   *
   * @param initial the initial state; never changed, only forked
   * @param callRates the call rates to enforce, or null for the default
   * @param maxRecordedCalls the number of calls to keep
   * @param eventDelay how long after it happens an event is delivered
   * @param pageSecret the secret that signs page tokens; random, so that no other fake accepts them
   */
  record Origin(
      State initial,
      @Nullable CallRates callRates,
      int maxRecordedCalls,
      Duration eventDelay,
      String pageSecret) {}
}
