package io.github.fakeivs;

import io.github.fakeivs.internal.operation.SeededResources;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** The methods of {@link FakeIvs} that add resources with ARNs that a test chooses. */
abstract class Seedable {

  private final Engine engine;

  Seedable(Engine engine) {
    this.engine = engine;
  }

  /**
   * Adds a channel with the given ARN and a stream key. Quotas do not apply.
   *
   * @param channelArn an ARN of a channel in the region and account of this fake
   * @return the channel, with the default settings of CreateChannel
   * @throws IllegalArgumentException if this is not such an ARN
   * @throws IllegalStateException if the channel exists already
   */
  public Channel putChannel(String channelArn) {
    Objects.requireNonNull(channelArn, "channelArn");
    return putChannel(Channel.builder().arn(channelArn).build());
  }

  /**
   * Adds a channel and a stream key. Quotas do not apply. To choose the stream key, call {@link
   * #putStreamKey(StreamKey)} next: it replaces the generated one.
   *
   * @param channel the channel; must have an ARN in the region and account of this fake, and gets
   *     the defaults of CreateChannel for all else that is missing
   * @return the complete channel
   * @throws IllegalArgumentException if the ARN is not one of a channel in this fake
   * @throws IllegalStateException if the channel exists already
   */
  public Channel putChannel(Channel channel) {
    Objects.requireNonNull(channel, "channel");
    return engine.controls.change(transaction -> SeededResources.putChannel(transaction, channel));
  }

  /**
   * Adds a stream key. Quotas do not apply.
   *
   * @param streamKey the stream key; must have an ARN and the ARN of an existing channel, and gets
   *     a generated value if it has none
   * @return the complete stream key
   * @throws IllegalArgumentException if the ARN is not one of a stream key in this fake, or the
   *     channel does not exist
   * @throws IllegalStateException if the stream key exists already, or another one has the same
   *     value
   */
  public StreamKey putStreamKey(StreamKey streamKey) {
    Objects.requireNonNull(streamKey, "streamKey");
    return engine.controls.change(
        transaction -> SeededResources.putStreamKey(transaction, streamKey));
  }

  /**
   * Adds a recording configuration. Quotas do not apply.
   *
   * @param configuration the recording configuration; must have an ARN, and gets the defaults of
   *     CreateRecordingConfiguration for all else, and the bucket {@code recordings}
   * @return the complete recording configuration, which is ACTIVE
   * @throws IllegalArgumentException if the ARN is not one of a recording configuration in this
   *     fake
   * @throws IllegalStateException if the recording configuration exists already
   */
  public RecordingConfiguration putRecordingConfiguration(RecordingConfiguration configuration) {
    Objects.requireNonNull(configuration, "configuration");
    return engine.controls.change(
        transaction -> SeededResources.putConfiguration(transaction, configuration));
  }

  /**
   * Adds a playback key pair. Quotas do not apply.
   *
   * @param keyPair the key pair; must have an ARN, and gets a generated fingerprint if it has none
   * @return the complete key pair
   * @throws IllegalArgumentException if the ARN is not one of a playback key in this fake
   * @throws IllegalStateException if the key pair exists already
   */
  public PlaybackKeyPair putPlaybackKeyPair(PlaybackKeyPair keyPair) {
    Objects.requireNonNull(keyPair, "keyPair");
    return engine.controls.change(transaction -> SeededResources.putKeyPair(transaction, keyPair));
  }

  /**
   * Adds a playback restriction policy. Quotas do not apply.
   *
   * @param policy the policy; must have an ARN, and restricts nothing that it does not name
   * @return the complete policy
   * @throws IllegalArgumentException if the ARN is not one of a policy in this fake
   * @throws IllegalStateException if the policy exists already
   */
  public PlaybackRestrictionPolicy putPlaybackRestrictionPolicy(PlaybackRestrictionPolicy policy) {
    Objects.requireNonNull(policy, "policy");
    return engine.controls.change(transaction -> SeededResources.putPolicy(transaction, policy));
  }
}
