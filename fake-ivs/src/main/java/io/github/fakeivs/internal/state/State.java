package io.github.fakeivs.internal.state;

import io.github.fakeivs.Quotas;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
  public static final Index<StreamSession> SESSIONS_BY_CHANNEL =
      Index.on(StreamSession::channelArn);
  public static final Index<TimedMetadata> METADATA_BY_STREAM = Index.on(TimedMetadata::streamId);
  public static final Index<Revocation> REVOCATIONS_BY_CHANNEL = Index.on(Revocation::channelArn);
  private static final Index<ImportedKey> KEY_PAIRS_BY_PUBLIC_KEY =
      Index.on(ImportedKey::subjectPublicKeyInfo);
  private static final Index<StreamSession> LIVE = Index.on(session -> whileLive(session, "live"));
  private static final Index<StreamSession> LIVE_BY_CHANNEL =
      Index.on(session -> whileLive(session, session.channelArn()));
  private static final Index<StreamSession> LIVE_BY_HEALTH =
      Index.on(session -> whileLive(session, session.health().toString()));

  private final IdSource ids;
  private volatile Quotas quotas;
  private final Table<Channel> channels;
  private final Table<StreamKey> streamKeys;
  private final Table<RecordingSetup> recordingConfigurations;
  private final Table<ImportedKey> playbackKeyPairs;
  private final Table<PlaybackRestrictionPolicy> playbackRestrictionPolicies;
  private final Table<StreamSession> sessions;
  private final Table<TimedMetadata> metadata;
  private final Table<Revocation> revocations;

  public State(long seed, Quotas quotas) {
    this.ids = new IdSource(seed);
    this.quotas = quotas;
    this.channels =
        new Table<>(
            Channel::arn,
            List.of(
                CHANNELS_BY_NAME,
                CHANNELS_BY_RECORDING_CONFIGURATION,
                CHANNELS_BY_PLAYBACK_RESTRICTION_POLICY));
    this.streamKeys = new Table<>(StreamKey::arn, List.of(STREAM_KEYS_BY_CHANNEL));
    this.recordingConfigurations = new Table<>(RecordingSetup::arn, List.of());
    this.playbackKeyPairs = new Table<>(ImportedKey::arn, List.of(KEY_PAIRS_BY_PUBLIC_KEY));
    this.playbackRestrictionPolicies = new Table<>(PlaybackRestrictionPolicy::arn, List.of());
    this.metadata = new Table<>(TimedMetadata::id, List.of(METADATA_BY_STREAM));
    this.revocations = new Table<>(Revocation::id, List.of(REVOCATIONS_BY_CHANNEL));
    this.sessions =
        new Table<>(
            StreamSession::streamId,
            List.of(SESSIONS_BY_CHANNEL, LIVE, LIVE_BY_CHANNEL, LIVE_BY_HEALTH));
  }

  private State(State origin) {
    this.ids = origin.ids.copy();
    this.quotas = origin.quotas;
    this.channels = origin.channels.fork();
    this.streamKeys = origin.streamKeys.fork();
    this.recordingConfigurations = origin.recordingConfigurations.fork();
    this.playbackKeyPairs = origin.playbackKeyPairs.fork();
    this.playbackRestrictionPolicies = origin.playbackRestrictionPolicies.fork();
    this.sessions = origin.sessions.fork();
    this.metadata = origin.metadata.fork();
    this.revocations = origin.revocations.fork();
  }

  private static @Nullable String whileLive(StreamSession session, String key) {
    return session.isLive() ? key : null;
  }

  /** An independent state that begins as this one; the lock of the store must be held. */
  State fork() {
    return new State(this);
  }

  public IdSource ids() {
    return ids;
  }

  public Quotas quotas() {
    return quotas;
  }

  public Table<Channel> channels() {
    return channels;
  }

  public Table<StreamKey> streamKeys() {
    return streamKeys;
  }

  /** The keys of a channel, as they are now. */
  public List<StreamKey> streamKeysOf(String channelArn) {
    return streamKeys.where(STREAM_KEYS_BY_CHANNEL, channelArn).stream().toList();
  }

  public Table<RecordingSetup> recordingConfigurations() {
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

  public Table<TimedMetadata> metadata() {
    return metadata;
  }

  public Table<Revocation> revocations() {
    return revocations;
  }

  public Table<StreamSession> sessions() {
    return sessions;
  }

  /** The sessions of a channel, newest first, whether the channel is still there or not. */
  public Listing<StreamSession> sessionsOf(String channelArn) {
    return sessions.where(SESSIONS_BY_CHANNEL, channelArn).newestFirst();
  }

  /** How long a recording configuration is being created. */
  public Duration provisioningDelay() {
    return Duration.ZERO;
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
