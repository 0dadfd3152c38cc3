package io.github.fakeivs.internal.state;

import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.internal.time.StateTime;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.viewer.Viewer.EndReason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * All data of an account in a region at one moment: resources, streams, events, time and scheduled
 * tasks.
 */
public final class State {

  private final Account account;
  private final StateTime time;
  private final IdSource ids;
  private final Latencies latencies;
  private final int maxEvents;
  private volatile Quotas quotas;
  private final AtomicLong droppedEvents = new AtomicLong();
  private final Table<Channel> channels;
  private final Table<StreamKey> streamKeys;
  private final Table<RecordingConfigurationCreation> recordingConfigurations;
  private final Table<ImportedKey> playbackKeyPairs;
  private final Table<ImportedKey> deletedKeyPairs;
  private final Table<PlaybackRestrictionPolicy> playbackRestrictionPolicies;
  private final Table<StreamSession> sessions;
  private final Table<InsertedMetadata> metadata;
  private final Table<RefusedConnection> refusedConnections;
  private final Table<ViewerSession> viewerSessions;
  private final Table<RecordedAttempt> playbackAttempts;
  private final Table<RequestedRevocation> revocations;
  private final Table<RecordingSession> recordings;
  private final Table<IvsEvent> events;
  private final LayeredMap<String, String> streamStartFailures;
  private final LayeredMap<String, String> recordingStartFailures;
  private final LayeredMap<String, String> generatedStreamKeys;
  private final TaskSchedule schedule;

  public State(
      Account account,
      StateTime time,
      long seed,
      Quotas quotas,
      Latencies latencies,
      int maxEvents) {
    this.account = account;
    this.time = time;
    this.ids = new IdSource(seed);
    this.latencies = latencies;
    this.quotas = quotas;
    this.maxEvents = maxEvents;
    this.channels = Table.keyedBy(Channel::arn, Indexes::ofChannels);
    this.streamKeys = Table.keyedBy(StreamKey::arn, Indexes::ofStreamKeys);
    this.recordingConfigurations = Table.ofRows();
    this.playbackKeyPairs = Table.ofRows(Indexes::ofKeyPairs);
    this.deletedKeyPairs = Table.keyedBy(ImportedKey::subjectPublicKeyInfo);
    this.playbackRestrictionPolicies = Table.keyedBy(PlaybackRestrictionPolicy::arn);
    this.sessions = Table.ofRows(Indexes::ofSessions);
    this.metadata = Table.ofRows(Indexes::ofMetadata);
    this.refusedConnections = Table.ofRows();
    this.viewerSessions = Table.ofRows(Indexes::ofViewers);
    this.playbackAttempts = Table.ofRows();
    this.revocations = Table.ofRows(Indexes::ofRevocations);
    this.recordings = Table.ofRows(Indexes::ofRecordings);
    this.events = Table.keyedBy(IvsEvent::id, Indexes::ofEvents);
    this.streamStartFailures = new LayeredMap<>();
    this.recordingStartFailures = new LayeredMap<>();
    this.generatedStreamKeys = new LayeredMap<>();
    this.schedule = new TaskSchedule();
  }

  private State(State origin) {
    this.account = origin.account;
    this.time = origin.time.fork();
    this.ids = origin.ids.copy();
    this.latencies = origin.latencies;
    this.quotas = origin.quotas;
    this.maxEvents = origin.maxEvents;
    this.droppedEvents.set(origin.droppedEvents.get());
    this.channels = origin.channels.fork();
    this.streamKeys = origin.streamKeys.fork();
    this.recordingConfigurations = origin.recordingConfigurations.fork();
    this.playbackKeyPairs = origin.playbackKeyPairs.fork();
    this.deletedKeyPairs = origin.deletedKeyPairs.fork();
    this.playbackRestrictionPolicies = origin.playbackRestrictionPolicies.fork();
    this.sessions = origin.sessions.fork();
    this.metadata = origin.metadata.fork();
    this.refusedConnections = origin.refusedConnections.fork();
    this.viewerSessions = origin.viewerSessions.fork();
    this.playbackAttempts = origin.playbackAttempts.fork();
    this.revocations = origin.revocations.fork();
    this.recordings = origin.recordings.fork();
    this.events = origin.events.fork();
    this.streamStartFailures = origin.streamStartFailures.fork();
    this.recordingStartFailures = origin.recordingStartFailures.fork();
    this.generatedStreamKeys = origin.generatedStreamKeys.fork();
    this.schedule = origin.schedule.fork();
  }

  /**
   * Returns an independent copy. Must be called with the lock of the store held, or before this
   * state is shared with other threads.
   */
  public State fork() {
    return new State(this);
  }

  /** Moves the delayed responses of another state to this one. */
  public State adoptResponses(State other) {
    other.schedule.takeResponses().forEach(due -> schedule.add(due.time(), due.task()));
    return this;
  }

  /** Removes and returns the delayed responses. */
  public List<DelayedResponse> takeResponses() {
    return schedule.takeResponses().stream()
        .map(due -> ((ScheduledTask.ResponseArrives) due.task()).response())
        .toList();
  }

  public Account account() {
    return account;
  }

  public StateTime time() {
    return time;
  }

  public IdSource ids() {
    return ids;
  }

  public Latencies latencies() {
    return latencies;
  }

  public Quotas quotas() {
    return quotas;
  }

  public void setQuotas(Quotas changed) {
    quotas = changed;
  }

  /** Returns the tasks to come. */
  public TaskSchedule schedule() {
    return schedule;
  }

  public Table<Channel> channels() {
    return channels;
  }

  public Table<StreamKey> streamKeys() {
    return streamKeys;
  }

  /** Returns the channel of a stream key. It always exists, since it is deleted with its keys. */
  public Channel channelOf(StreamKey streamKey) {
    return channels
        .find(streamKey.channelArn())
        .orElseThrow(() -> new AssertionError("no channel for key " + streamKey.arn()));
  }

  public Optional<StreamKey> streamKeyWithValue(String value) {
    return streamKeys.where(Indexes.STREAM_KEYS_BY_VALUE, value).first();
  }

  /** Returns the stream keys of a channel; a snapshot. */
  public List<StreamKey> streamKeysOf(String channelArn) {
    return streamKeys.where(Indexes.STREAM_KEYS_BY_CHANNEL, channelArn).stream().toList();
  }

  /** Remembers that a stream key was generated for a channel of a test. */
  public void addGeneratedStreamKey(String channelArn, String streamKeyArn) {
    generatedStreamKeys.put(channelArn, streamKeyArn);
  }

  /**
   * Returns the ARN of the stream key that was generated for a channel of a test, and forgets it.
   */
  public Optional<String> takeGeneratedStreamKey(String channelArn) {
    return taken(generatedStreamKeys, channelArn);
  }

  private static Optional<String> taken(LayeredMap<String, String> map, String key) {
    Optional<String> value = map.get(key);
    value.ifPresent(taken -> map.remove(key));
    return value;
  }

  public Table<RecordingConfigurationCreation> recordingConfigurations() {
    return recordingConfigurations;
  }

  public Table<ImportedKey> playbackKeyPairs() {
    return playbackKeyPairs;
  }

  public Optional<ImportedKey> importedKey(String subjectPublicKeyInfo) {
    return playbackKeyPairs.where(Indexes.KEY_PAIRS_BY_PUBLIC_KEY, subjectPublicKeyInfo).first();
  }

  /** Returns the deleted key pairs, which explain why the tokens they signed are refused. */
  public Table<ImportedKey> deletedKeyPairs() {
    return deletedKeyPairs;
  }

  public Table<PlaybackRestrictionPolicy> playbackRestrictionPolicies() {
    return playbackRestrictionPolicies;
  }

  public Table<InsertedMetadata> metadata() {
    return metadata;
  }

  /** Returns all encoders that were refused, in order. */
  public Table<RefusedConnection> refusedConnections() {
    return refusedConnections;
  }

  public Table<ViewerSession> viewerSessions() {
    return viewerSessions;
  }

  /** Returns the sessions of a viewer of a channel, without those that it left or lost. */
  public List<ViewerSession> viewerSessionsOf(String channelArn, String viewerId) {
    String key = ViewerSession.viewerKey(channelArn, viewerId);
    return viewerSessions.where(Indexes.REVOCABLE_VIEWERS, key).toList();
  }

  /** Returns the session that a single-use token started. */
  public Optional<ViewerSession> viewerSessionBegunBy(String singleUse) {
    return viewerSessions.where(Indexes.VIEWERS_BY_SINGLE_USE, singleUse).first();
  }

  /** Returns how the session of a viewer ended, be it on its own or with the stream. */
  public Optional<ViewerSession.Ending> endingOf(ViewerSession session) {
    return Optional.ofNullable(session.ending())
        .or(
            () ->
                sessions
                    .find(session.streamId())
                    .map(StreamSession::ending)
                    .map(end -> new ViewerSession.Ending(end.time(), EndReason.STREAM_ENDED)));
  }

  /** Returns all attempts to watch a channel, in order. */
  public Table<RecordedAttempt> playbackAttempts() {
    return playbackAttempts;
  }

  public Table<RequestedRevocation> revocations() {
    return revocations;
  }

  /** Returns the revocation with the highest version of those of a viewer of a channel. */
  public Optional<RequestedRevocation> revocationOf(String channelArn, String viewerId) {
    String key = ViewerSession.viewerKey(channelArn, viewerId);
    return revocations.where(Indexes.REVOCATIONS_BY_VIEWER, key).stream()
        .max(Comparator.comparingInt(RequestedRevocation::versionsUpTo));
  }

  public Table<RecordingSession> recordings() {
    return recordings;
  }

  /** Returns the recordings of a channel, newest first. */
  public Listing<RecordingSession> recordingsOf(String channelArn) {
    return recordings.where(Indexes.RECORDINGS_BY_CHANNEL, channelArn).newestFirst();
  }

  /** Returns the recording whose latest stream is the given one. */
  public Optional<RecordingSession> recordingOfStream(String streamId) {
    return recordings.where(Indexes.RECORDINGS_BY_LATEST_STREAM, streamId).first();
  }

  public void failStreamStart(String channelArn, String reason) {
    streamStartFailures.put(channelArn, reason);
  }

  public Optional<String> takeStreamStartFailure(String channelArn) {
    return taken(streamStartFailures, channelArn);
  }

  public void failRecordingStart(String channelArn, String reason) {
    recordingStartFailures.put(channelArn, reason);
  }

  public Optional<String> takeRecordingStartFailure(String channelArn) {
    return taken(recordingStartFailures, channelArn);
  }

  /** Returns every event once, in the order in which they happened. */
  public Table<IvsEvent> events() {
    return events;
  }

  /** Adds an event, for which the oldest goes where there are too many. */
  public void add(IvsEvent event) {
    events.put(event);
    if (events.size() > maxEvents) {
      events.all().first().ifPresent(events::remove);
      droppedEvents.incrementAndGet();
    }
  }

  public long droppedEvents() {
    return droppedEvents.get();
  }

  public Table<StreamSession> sessions() {
    return sessions;
  }

  /** Returns the sessions of a channel, newest first, even if the channel has been deleted. */
  public Listing<StreamSession> sessionsOf(String channelArn) {
    return sessions.where(Indexes.SESSIONS_BY_CHANNEL, channelArn).newestFirst();
  }

  /**
   * Returns the session of the encoder that is connected to a channel, whether live or about to be.
   */
  public Optional<StreamSession> openSession(String channelArn) {
    return sessions.where(Indexes.OPEN_BY_CHANNEL, channelArn).first();
  }

  public int openSessions() {
    return sessions.where(Indexes.OPEN, "open").size();
  }

  /** Returns the number of viewers of all streams; of a count that timed out, those it knows. */
  public long viewers() {
    return sessions.total();
  }

  /** Deletes a session with its metadata and its viewers. */
  public void forgetSession(String streamId) {
    sessions.find(streamId).ifPresent(sessions::remove);
    metadata.where(Indexes.METADATA_BY_STREAM, streamId).toList().forEach(metadata::remove);
    viewerSessions
        .where(Indexes.VIEWERS_BY_STREAM, streamId)
        .toList()
        .forEach(viewerSessions::remove);
  }

  public Optional<StreamSession> liveSession(String channelArn) {
    return sessions.where(Indexes.LIVE_BY_CHANNEL, channelArn).first();
  }

  /** Returns the live sessions, newest first: all of them, or those of the given health. */
  public Listing<StreamSession> liveSessions(@Nullable String health) {
    Listing<StreamSession> live =
        health == null
            ? sessions.where(Indexes.LIVE, "live")
            : sessions.where(Indexes.LIVE_BY_HEALTH, health);
    return live.newestFirst();
  }
}
