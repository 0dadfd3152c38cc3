package io.github.fakeivs.internal.state;

import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.internal.time.Schedule;
import io.github.fakeivs.internal.time.StateTime;
import io.github.fakeivs.quota.Quotas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Everything that one account has in one region at one time. */
public final class State {

  public static final Index<Channel> CHANNELS_BY_NAME = Index.on(Channel::name);
  public static final Index<Channel> CHANNELS_BY_RECORDING_CONFIGURATION =
      Index.on(Channel::recordingConfigurationArn);
  public static final Index<Channel> CHANNELS_BY_PLAYBACK_RESTRICTION_POLICY =
      Index.on(Channel::playbackRestrictionPolicyArn);
  public static final Index<StreamKey> STREAM_KEYS_BY_CHANNEL = Index.on(StreamKey::channelArn);
  private static final Index<StreamKey> STREAM_KEYS_BY_VALUE = Index.on(StreamKey::value);
  public static final Index<StreamSession> SESSIONS_BY_CHANNEL =
      Index.on(StreamSession::channelArn);
  public static final Index<PutMetadata> METADATA_BY_STREAM = Index.on(PutMetadata::streamId);
  private static final Index<ImportedKey> KEY_PAIRS_BY_PUBLIC_KEY =
      Index.on(ImportedKey::subjectPublicKeyInfo);
  public static final Index<IvsEvent> EVENTS_BY_STREAM =
      Index.on(event -> event.stream().orElse(null));
  private static final Index<RecordingSession> RECORDINGS_BY_CHANNEL =
      Index.on(RecordingSession::channelArn);
  private static final Index<RecordingSession> RECORDINGS_BY_LATEST_STREAM =
      Index.on(RecordingSession::latestStream);
  private static final Index<StreamSession> OPEN =
      Index.on(session -> session.isOpen() ? "open" : null);
  private static final Index<StreamSession> OPEN_BY_CHANNEL =
      Index.on(session -> session.isOpen() ? session.channelArn() : null);
  private static final Index<StreamSession> LIVE = Index.on(session -> whileLive(session, "live"));
  private static final Index<StreamSession> LIVE_BY_CHANNEL =
      Index.on(session -> whileLive(session, session.channelArn()));
  private static final Index<StreamSession> LIVE_BY_HEALTH =
      Index.on(session -> whileLive(session, session.health().toString()));

  private final Account account;
  private final StateTime time;
  private final IdSource ids;
  private final Latencies latencies;
  private volatile Quotas quotas;
  private final Table<Channel> channels;
  private final Table<StreamKey> streamKeys;
  private final Table<RecordingConfigurationCreation> recordingConfigurations;
  private final Table<ImportedKey> playbackKeyPairs;
  private final Table<PlaybackRestrictionPolicy> playbackRestrictionPolicies;
  private final Table<StreamSession> sessions;
  private final Table<PutMetadata> metadata;
  private final Table<RequestedRevocation> revocations;
  private final Table<RecordingSession> recordings;
  private final Table<IvsEvent> events;
  private final Map<String, String> recordingStartFailures;
  private final Map<String, String> drawnStreamKeys;
  private final Schedule<ScheduledTask> schedule;

  public State(Account account, StateTime time, long seed, Quotas quotas, Latencies latencies) {
    this.account = account;
    this.time = time;
    this.ids = new IdSource(seed);
    this.latencies = latencies;
    this.quotas = quotas;
    this.channels =
        new Table<>(
            Channel::arn,
            List.of(
                CHANNELS_BY_NAME,
                CHANNELS_BY_RECORDING_CONFIGURATION,
                CHANNELS_BY_PLAYBACK_RESTRICTION_POLICY));
    this.streamKeys =
        new Table<>(StreamKey::arn, List.of(STREAM_KEYS_BY_CHANNEL, STREAM_KEYS_BY_VALUE));
    this.recordingConfigurations = new Table<>(RecordingConfigurationCreation::arn, List.of());
    this.playbackKeyPairs = new Table<>(ImportedKey::arn, List.of(KEY_PAIRS_BY_PUBLIC_KEY));
    this.playbackRestrictionPolicies = new Table<>(PlaybackRestrictionPolicy::arn, List.of());
    this.metadata = new Table<>(PutMetadata::id, List.of(METADATA_BY_STREAM));
    this.revocations = new Table<>(RequestedRevocation::id, List.of());
    this.recordings =
        new Table<>(
            RecordingSession::recordingSessionId,
            List.of(RECORDINGS_BY_CHANNEL, RECORDINGS_BY_LATEST_STREAM));
    this.events = new Table<>(IvsEvent::id, List.of(EVENTS_BY_STREAM));
    this.recordingStartFailures = new ConcurrentHashMap<>();
    this.drawnStreamKeys = new ConcurrentHashMap<>();
    this.schedule = new Schedule<>();
    this.sessions =
        new Table<>(
            StreamSession::streamId,
            List.of(
                SESSIONS_BY_CHANNEL, OPEN, OPEN_BY_CHANNEL, LIVE, LIVE_BY_CHANNEL, LIVE_BY_HEALTH));
  }

  private State(State origin) {
    this.account = origin.account;
    this.time = origin.time.fork();
    this.ids = origin.ids.copy();
    this.latencies = origin.latencies;
    this.quotas = origin.quotas;
    this.channels = origin.channels.fork();
    this.streamKeys = origin.streamKeys.fork();
    this.recordingConfigurations = origin.recordingConfigurations.fork();
    this.playbackKeyPairs = origin.playbackKeyPairs.fork();
    this.playbackRestrictionPolicies = origin.playbackRestrictionPolicies.fork();
    this.sessions = origin.sessions.fork();
    this.metadata = origin.metadata.fork();
    this.revocations = origin.revocations.fork();
    this.recordings = origin.recordings.fork();
    this.events = origin.events.fork();
    this.recordingStartFailures = new ConcurrentHashMap<>(origin.recordingStartFailures);
    this.drawnStreamKeys = new ConcurrentHashMap<>(origin.drawnStreamKeys);
    this.schedule = origin.schedule.fork(State::belongsToTheState);
  }

  private static @Nullable String whileLive(StreamSession session, String key) {
    return session.isLive() ? key : null;
  }

  /**
   * An independent state that begins as this one. Either no thread knows this one yet, or the lock
   * of its store is held.
   */
  public State fork() {
    return new State(this);
  }

  /** What waits for a caller stays with the caller. */
  private static boolean belongsToTheState(ScheduledTask task) {
    return !(task instanceof ScheduledTask.ResponseArrives);
  }

  /** Takes the responses over that wait for their time in another state. */
  public State adoptResponses(State other) {
    other
        .schedule
        .takeAll(task -> !belongsToTheState(task))
        .forEach(due -> schedule.add(due.time(), due.task()));
    return this;
  }

  /** Takes the responses out that wait for their time. */
  public List<DelayedResponse> takeResponses() {
    return schedule.takeAll(task -> !belongsToTheState(task)).stream()
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

  /** What is going to happen. */
  public Schedule<ScheduledTask> schedule() {
    return schedule;
  }

  public Table<Channel> channels() {
    return channels;
  }

  public Table<StreamKey> streamKeys() {
    return streamKeys;
  }

  /** The channel that a key opens; a key never outlives its channel. */
  public Channel channelOf(StreamKey streamKey) {
    return channels
        .find(streamKey.channelArn())
        .orElseThrow(() -> new AssertionError("no channel for key " + streamKey.arn()));
  }

  public Optional<StreamKey> streamKeyWithValue(String value) {
    return streamKeys.where(STREAM_KEYS_BY_VALUE, value).first();
  }

  /** The keys of a channel, as they are now. */
  public List<StreamKey> streamKeysOf(String channelArn) {
    return streamKeys.where(STREAM_KEYS_BY_CHANNEL, channelArn).stream().toList();
  }

  /** The keys that were drawn for channels that a test put there, by the ARN of the channel. */
  public Map<String, String> drawnStreamKeys() {
    return drawnStreamKeys;
  }

  public Table<RecordingConfigurationCreation> recordingConfigurations() {
    return recordingConfigurations;
  }

  public Table<ImportedKey> playbackKeyPairs() {
    return playbackKeyPairs;
  }

  public Optional<ImportedKey> importedKey(String subjectPublicKeyInfo) {
    return playbackKeyPairs.where(KEY_PAIRS_BY_PUBLIC_KEY, subjectPublicKeyInfo).first();
  }

  public Table<PlaybackRestrictionPolicy> playbackRestrictionPolicies() {
    return playbackRestrictionPolicies;
  }

  public Table<PutMetadata> metadata() {
    return metadata;
  }

  public Table<RequestedRevocation> revocations() {
    return revocations;
  }

  public Table<RecordingSession> recordings() {
    return recordings;
  }

  /** The recordings of a channel, newest first. */
  public Listing<RecordingSession> recordingsOf(String channelArn) {
    return recordings.where(RECORDINGS_BY_CHANNEL, channelArn).newestFirst();
  }

  /** The recording whose latest stream is this one. */
  public Optional<RecordingSession> recordingOfStream(String streamId) {
    return recordings.where(RECORDINGS_BY_LATEST_STREAM, streamId).first();
  }

  public void failRecordingStart(String channelArn, String reason) {
    recordingStartFailures.put(channelArn, reason);
  }

  public Optional<String> takeRecordingStartFailure(String channelArn) {
    return Optional.ofNullable(recordingStartFailures.remove(channelArn));
  }

  /** Every event once, in the order in which it happened. */
  public Table<IvsEvent> events() {
    return events;
  }

  public Table<StreamSession> sessions() {
    return sessions;
  }

  /** The sessions of a channel, newest first, whether the channel is still there or not. */
  public Listing<StreamSession> sessionsOf(String channelArn) {
    return sessions.where(SESSIONS_BY_CHANNEL, channelArn).newestFirst();
  }

  /** The session of a channel whose encoder is connected, live or about to be. */
  public Optional<StreamSession> openSession(String channelArn) {
    return sessions.where(OPEN_BY_CHANNEL, channelArn).first();
  }

  public int openSessions() {
    return sessions.where(OPEN, "open").size();
  }

  /** Everybody who watches; a count that timed out counts for nobody. */
  public long viewers() {
    return liveSessions(null).stream()
        .mapToLong(StreamSession::viewers)
        .filter(count -> count > 0)
        .sum();
  }

  /** Drops a session with the metadata that was put into it. */
  public void forgetSession(String streamId) {
    sessions.find(streamId).ifPresent(sessions::remove);
    metadata.where(METADATA_BY_STREAM, streamId).stream().toList().forEach(metadata::remove);
  }

  public Optional<StreamSession> liveSession(String channelArn) {
    return sessions.where(LIVE_BY_CHANNEL, channelArn).first();
  }

  /** The sessions that are live, newest first: all of them, or those of the given health. */
  public Listing<StreamSession> liveSessions(@Nullable String health) {
    Listing<StreamSession> live =
        health == null ? sessions.where(LIVE, "live") : sessions.where(LIVE_BY_HEALTH, health);
    return live.newestFirst();
  }
}
