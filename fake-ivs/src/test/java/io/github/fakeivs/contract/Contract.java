package io.github.fakeivs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.fixture.PublicKeys;
import io.github.fakeivs.fixture.VisibleResources;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreatePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.DestinationConfiguration;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.UpdateChannelRequest;

/**
 * Against whom the contract runs: a client, and the little that only the side of the test can do.
 *
 * <p>Each test method has a service of its own without any resources.
 */
interface Contract {

  /** The client under test. */
  IvsClient ivs();

  /** A client of the same account that is not under test, and the quickest there is. */
  default IvsClient observer() {
    return ivs();
  }

  /** The region of the client, such as us-east-1. */
  String region();

  /** The account of the client, twelve digits. */
  String accountId();

  /** A bucket that recordings can go to. */
  String bucket();

  /** Whether the fake's own words and choices can be expected. */
  boolean isFake();

  /** Lets an encoder go live with the channel's stream key; the channel is live afterwards. */
  void goLive(String channelArn);

  /** Lets the encoder go; the channel is not live afterwards. */
  void endStream(String channelArn);

  /** Lets so many watch. */
  void viewers(String channelArn, long count);

  /** Lets time pass. */
  void pass(Duration time);

  /** An ARN of this account and region, whether something has it or not. */
  default String arn(String type, String id) {
    return arn(region(), accountId(), type, id);
  }

  /** An ARN of the right form that nothing has. */
  default String unknownArn(String type) {
    return arn(type, "AbCdEfGh1234");
  }

  static String arn(String region, String accountId, String type, String id) {
    return "arn:aws:ivs:" + region + ":" + accountId + ":" + type + "/" + id;
  }

  /** A new channel without settings. */
  default Channel channel() {
    return channel(c -> {});
  }

  default Channel channel(Consumer<CreateChannelRequest.Builder> settings) {
    return ivs().createChannel(settings).channel();
  }

  /** A channel after a change of its settings. */
  default Channel updated(Consumer<UpdateChannelRequest.Builder> settings) {
    return ivs().updateChannel(settings).channel();
  }

  /** A new channel that is live. */
  default Channel liveChannel() {
    Channel channel = channel();
    goLive(channel.arn());
    return channel;
  }

  /** A new recording configuration. */
  default RecordingConfiguration recordingConfiguration() {
    return recordingConfiguration(r -> r.destinationConfiguration(destination()));
  }

  default RecordingConfiguration recordingConfiguration(
      Consumer<CreateRecordingConfigurationRequest.Builder> settings) {
    return ivs().createRecordingConfiguration(settings).recordingConfiguration();
  }

  /** Where recordings can go. */
  default DestinationConfiguration destination() {
    return DestinationConfiguration.builder().s3(s3 -> s3.bucketName(bucket())).build();
  }

  /** A new playback restriction policy. */
  default PlaybackRestrictionPolicy policy() {
    return policy(p -> {});
  }

  default PlaybackRestrictionPolicy policy(
      Consumer<CreatePlaybackRestrictionPolicyRequest.Builder> settings) {
    return ivs().createPlaybackRestrictionPolicy(settings).playbackRestrictionPolicy();
  }

  /** A new playback key pair, of a key that was never imported before. */
  default PlaybackKeyPair keyPair() {
    return keyPair(k -> k.publicKeyMaterial(PublicKeys.p384()));
  }

  default PlaybackKeyPair keyPair(Consumer<ImportPlaybackKeyPairRequest.Builder> settings) {
    return ivs().importPlaybackKeyPair(settings).keyPair();
  }

  /** A success with a body. */
  default <R extends IvsResponse> R ok(R response) {
    return answered(200, response);
  }

  /** A success without a body. */
  default <R extends IvsResponse> R noContent(R response) {
    return answered(204, response);
  }

  private static <R extends IvsResponse> R answered(int status, R response) {
    assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(status);
    assertThat(response.sdkHttpResponse().isSuccessful()).isTrue();
    assertThat(UUID.fromString(response.responseMetadata().requestId())).isNotNull();
    return response;
  }

  /** Expects a call to be refused in the way of the service, and to change nothing at all. */
  default Refusal refused(ModelledError error, Supplier<?> call) {
    VisibleResources before = VisibleResources.of(observer());
    IvsException thrown = Refusal.by(call, error);
    assertThat(VisibleResources.of(observer())).as("after a refused call").isEqualTo(before);
    return new Refusal(thrown, isFake());
  }
}
