package io.github.fakeivs.internal.state;

import io.github.fakeivs.event.IvsEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * The indexes of the tables of a state. Kept apart from it since most tests need none of them, and
 * each takes a while to create in a fresh JVM.
 */
public final class Indexes {

  public static final Index<Channel> CHANNELS_BY_NAME = Index.on(Channel::name);
  public static final Index<Channel> CHANNELS_BY_RECORDING_CONFIGURATION =
      Index.on(Channel::recordingConfigurationArn);
  public static final Index<Channel> CHANNELS_BY_PLAYBACK_RESTRICTION_POLICY =
      Index.on(Channel::playbackRestrictionPolicyArn);
  public static final Index<StreamKey> STREAM_KEYS_BY_CHANNEL = Index.on(StreamKey::channelArn);
  static final Index<StreamKey> STREAM_KEYS_BY_VALUE = Index.on(StreamKey::value);
  static final Index<StreamSession> SESSIONS_BY_CHANNEL = Index.on(StreamSession::channelArn);
  public static final Index<InsertedMetadata> METADATA_BY_STREAM =
      Index.on(InsertedMetadata::streamId);
  static final Index<ImportedKey> KEY_PAIRS_BY_PUBLIC_KEY =
      Index.on(ImportedKey::subjectPublicKeyInfo);
  public static final Index<IvsEvent> EVENTS_BY_STREAM =
      Index.on(event -> event.stream().orElse(null));
  static final Index<RecordingSession> RECORDINGS_BY_CHANNEL =
      Index.on(RecordingSession::channelArn);
  static final Index<RecordingSession> RECORDINGS_BY_LATEST_STREAM =
      Index.on(RecordingSession::latestStream);
  static final Index<ViewerSession> VIEWERS_BY_STREAM = Index.on(ViewerSession::streamId);
  static final Index<ViewerSession> REVOCABLE_VIEWERS = Index.on(ViewerSession::revocableKey);
  static final Index<ViewerSession> VIEWERS_BY_SINGLE_USE =
      Index.on(session -> session.grant().singleUse());
  static final Index<RequestedRevocation> REVOCATIONS_BY_VIEWER =
      Index.on(
          revocation -> ViewerSession.viewerKey(revocation.channelArn(), revocation.viewerId()));
  static final Index<StreamSession> OPEN = Index.on(session -> session.isOpen() ? "open" : null);
  static final Index<StreamSession> OPEN_BY_CHANNEL =
      Index.on(session -> session.isOpen() ? session.channelArn() : null);
  static final Index<StreamSession> LIVE = Index.on(session -> whileLive(session, "live"));
  static final Index<StreamSession> LIVE_BY_CHANNEL =
      Index.on(session -> whileLive(session, session.channelArn()));
  static final Index<StreamSession> LIVE_BY_HEALTH =
      Index.on(session -> whileLive(session, session.health().toString()));

  private Indexes() {}

  static List<Index<Channel>> ofChannels() {
    return List.of(
        CHANNELS_BY_NAME,
        CHANNELS_BY_RECORDING_CONFIGURATION,
        CHANNELS_BY_PLAYBACK_RESTRICTION_POLICY);
  }

  static List<Index<StreamKey>> ofStreamKeys() {
    return List.of(STREAM_KEYS_BY_CHANNEL, STREAM_KEYS_BY_VALUE);
  }

  static List<Index<RecordingSession>> ofRecordings() {
    return List.of(RECORDINGS_BY_CHANNEL, RECORDINGS_BY_LATEST_STREAM);
  }

  static List<Index<ViewerSession>> ofViewers() {
    return List.of(VIEWERS_BY_STREAM, REVOCABLE_VIEWERS, VIEWERS_BY_SINGLE_USE);
  }

  static List<Index<StreamSession>> ofSessions() {
    return List.of(
        SESSIONS_BY_CHANNEL, OPEN, OPEN_BY_CHANNEL, LIVE, LIVE_BY_CHANNEL, LIVE_BY_HEALTH);
  }

  static List<Index<ImportedKey>> ofKeyPairs() {
    return List.of(KEY_PAIRS_BY_PUBLIC_KEY);
  }

  static List<Index<InsertedMetadata>> ofMetadata() {
    return List.of(METADATA_BY_STREAM);
  }

  static List<Index<RequestedRevocation>> ofRevocations() {
    return List.of(REVOCATIONS_BY_VIEWER);
  }

  static List<Index<IvsEvent>> ofEvents() {
    return List.of(EVENTS_BY_STREAM);
  }

  private static @Nullable String whileLive(StreamSession session, String key) {
    return session.isLive() ? key : null;
  }
}
