package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.sdk.Unsupported;
import io.github.fakeivs.internal.state.Arn;
import io.github.fakeivs.internal.state.ImportedKey;
import io.github.fakeivs.internal.state.RecordingConfigurationCreation;
import io.github.fakeivs.internal.state.ResourceType;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.Table;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.wire.SdkMembers;
import io.github.fakeivs.internal.wire.Structures;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Adds resources to the state with ARNs that a test chooses. */
public final class SeededResources {

  private SeededResources() {}

  /**
   * Adds a channel with the settings of a test, the defaults of CreateChannel, and a generated
   * stream key.
   */
  public static Channel putChannel(Transaction transaction, Channel given) {
    State state = transaction.state();
    String arn = requireOwn(transaction, ResourceType.CHANNEL, given.arn());
    requireAbsent(state.channels().find(arn).isPresent(), arn);
    Channel unset = Channels.addressed(ChannelSettings.unset(), transaction, Arn.idOf(arn)).build();
    requireKnown("Channel", given, unset);
    Channel channel = ChannelSettings.applied(unset, given).build();
    state.channels().put(channel);
    generateStreamKey(transaction, arn);
    return channel;
  }

  private static void generateStreamKey(Transaction transaction, String channelArn) {
    String id = transaction.state().ids().resourceId();
    String arn = transaction.account().arn(ResourceType.STREAM_KEY, id);
    add(transaction, StreamKey.builder().arn(arn).channelArn(channelArn).build());
    transaction.state().addGeneratedStreamKey(channelArn, arn);
  }

  /**
   * Adds a stream key with what a test gives and the defaults of CreateStreamKey. Replaces the key
   * that was generated for the channel.
   */
  public static StreamKey putStreamKey(Transaction transaction, StreamKey given) {
    State state = transaction.state();
    String arn = requireOwn(transaction, ResourceType.STREAM_KEY, given.arn());
    requireAbsent(state.streamKeys().find(arn).isPresent(), arn);
    String channelArn = Objects.requireNonNull(given.channelArn(), "channelArn");
    if (state.channels().find(channelArn).isEmpty()) {
      throw new IllegalArgumentException(
          Text.of(
              "There is no channel %s in this fake: add the channel before its stream key.",
              channelArn));
    }
    StreamKey added = add(transaction, given);
    state
        .takeGeneratedStreamKey(channelArn)
        .flatMap(state.streamKeys()::find)
        .ifPresent(state.streamKeys()::remove);
    return added;
  }

  /** Adds a recording configuration whose creation is over. */
  public static RecordingConfiguration putConfiguration(
      Transaction transaction, RecordingConfiguration given) {
    Table<RecordingConfigurationCreation> table = transaction.state().recordingConfigurations();
    String arn = requireOwn(transaction, ResourceType.RECORDING_CONFIGURATION, given.arn());
    requireAbsent(table.find(arn).isPresent(), arn);
    RecordingConfigurationCreation ready =
        new RecordingConfigurationCreation(
            RecordingSettings.seeded(given), transaction.now(), false);
    table.put(ready);
    return ready.at(transaction.now());
  }

  /** Adds a key pair without a public key, which no operation returns. */
  public static PlaybackKeyPair putKeyPair(Transaction transaction, PlaybackKeyPair given) {
    Table<ImportedKey> table = transaction.state().playbackKeyPairs();
    String arn = requireOwn(transaction, ResourceType.PLAYBACK_KEY, given.arn());
    requireAbsent(table.find(arn).isPresent(), arn);
    PlaybackKeyPair.Builder defaults =
        PlaybackKeyPair.builder().name("").fingerprint(fingerprintFor(arn)).tags(Map.of());
    PlaybackKeyPair keyPair = Structures.copy(given, defaults).build();
    table.put(new ImportedKey(keyPair, arn));
    return keyPair;
  }

  /** Returns sixteen bytes in the form of the service. */
  private static String fingerprintFor(String arn) {
    String digits = UUID.nameUUIDFromBytes(arn.getBytes(StandardCharsets.UTF_8)).toString();
    return digits.replace("-", "").replaceAll("(..)(?!$)", "$1:");
  }

  /** Adds a playback restriction policy. */
  public static PlaybackRestrictionPolicy putPolicy(
      Transaction transaction, PlaybackRestrictionPolicy given) {
    Table<PlaybackRestrictionPolicy> table = transaction.state().playbackRestrictionPolicies();
    String arn = requireOwn(transaction, ResourceType.PLAYBACK_RESTRICTION_POLICY, given.arn());
    requireAbsent(table.find(arn).isPresent(), arn);
    PlaybackRestrictionPolicy policy = PlaybackRestrictionPolicies.seeded(given);
    table.put(policy);
    return policy;
  }

  private static StreamKey add(Transaction transaction, StreamKey given) {
    State state = transaction.state();
    String value =
        state.ids().streamKeyValue(transaction.account().region(), Arn.idOf(given.arn()));
    StreamKey unset =
        StreamKey.builder()
            .arn(given.arn())
            .channelArn(given.channelArn())
            .value(value)
            .tags(Map.of())
            .build();
    requireKnown("StreamKey", given, unset);
    StreamKey streamKey = Structures.copy(given, unset.toBuilder()).build();
    state
        .streamKeyWithValue(streamKey.value())
        .ifPresent(other -> refuseSameValue(streamKey, other));
    state.streamKeys().put(streamKey);
    return streamKey;
  }

  /** Requires that no member is set that only a newer SDK has: the fake's own set all others. */
  private static void requireKnown(String name, SdkPojo given, SdkPojo own) {
    for (SdkField<?> field : given.sdkFields()) {
      String path = name + "." + field.memberName();
      Object value = SdkMembers.valueOf(field, given);
      Object known = SdkMembers.valueOf(field, own);
      if (value != null && known == null) {
        throw Unsupported.givenMember(path);
      }
      if (value instanceof SdkPojo nested && known instanceof SdkPojo ownNested) {
        requireKnown(path, nested, ownNested);
      }
    }
  }

  /** The value is secret, so the message does not contain it. */
  private static void refuseSameValue(StreamKey streamKey, StreamKey other) {
    throw new IllegalStateException(
        Text.of(
            "%s has the same value as %s: give it another value, or none to have one generated.",
            streamKey.arn(), other.arn()));
  }

  private static String requireOwn(
      Transaction transaction, ResourceType type, @Nullable String arn) {
    return Arn.requireOwn(transaction.account(), type, String.valueOf(arn));
  }

  private static void requireAbsent(boolean present, String arn) {
    if (present) {
      throw new IllegalStateException(
          Text.of(
              "%s exists in this fake already: add it only once, or reset the fake first.", arn));
    }
  }
}
