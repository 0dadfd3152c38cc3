package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.NO_NAME;
import static io.github.fakeivs.contract.Choice.PASSPHRASE;
import static io.github.fakeivs.contract.Choice.UNKNOWN_REFERENCE;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.Evidence.Source.SDK;
import static io.github.fakeivs.contract.ModelledError.CONFLICT;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.fixture.VisibleResources;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.ContainerFormat;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.MultitrackInputConfiguration;
import software.amazon.awssdk.services.ivs.model.MultitrackMaximumResolution;
import software.amazon.awssdk.services.ivs.model.MultitrackPolicy;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.TranscodePreset;

/** CreateChannel, GetChannel, BatchGetChannel, DeleteChannel. */
interface ChannelsContract extends Contract {

  @Test
  @Evidence(source = OBSERVED, reference = "a whole CreateChannel answer in public code")
  @Settles(NO_NAME)
  default void createChannel_withoutSettings_answersWithEveryMemberAtItsDefault() {
    Channel channel = ok(ivs().createChannel(c -> {})).channel();

    assertThat(channel.name()).isEmpty();
    assertThat(channel.latencyMode()).isEqualTo(ChannelLatencyMode.LOW);
    assertThat(channel.type()).isEqualTo(ChannelType.STANDARD);
    assertThat(channel.authorized()).isFalse();
    assertThat(channel.insecureIngest()).isFalse();
    assertThat(channel.recordingConfigurationArn()).isEmpty();
    assertThat(channel.playbackRestrictionPolicyArn()).isEmpty();
    assertThat(channel.presetAsString()).isEmpty();
    assertThat(channel.containerFormat()).isEqualTo(ContainerFormat.TS);
    assertThat(channel.multitrackInputConfiguration())
        .isEqualTo(
            MultitrackInputConfiguration.builder()
                .enabled(false)
                .policy(MultitrackPolicy.ALLOW)
                .maximumResolution(MultitrackMaximumResolution.FULL_HD)
                .build());
    assertThat(channel.hasTags()).isTrue();
    assertThat(channel.tags()).isEmpty();
    assertThat(channel.sdkFields())
        .allSatisfy(field -> assertThat(field.getValueOrDefault(channel)).isNotNull());
  }

  @Test
  @Evidence(source = SDK, reference = "an empty preset is outside the SDK's enum")
  default void createChannel_withoutPreset_answersWithAPresetThatTheSdkDoesNotKnow() {
    assertThat(channel().preset()).isEqualTo(TranscodePreset.UNKNOWN_TO_SDK_VERSION);
  }

  @Test
  @Evidence(source = OBSERVED, reference = "channels, keys and URLs in public code")
  default void createChannel_namesChannelKeyAndHostsAsTheServiceDoes() {
    CreateChannelResponse created = ivs().createChannel(c -> {});
    Channel channel = created.channel();
    StreamKey key = created.streamKey();

    assertThat(channel.arn()).matches(arn("channel", "[A-Za-z0-9]{12}"));
    assertThat(key.arn()).matches(arn("stream-key", "[A-Za-z0-9]{12}"));
    assertThat(key.channelArn()).isEqualTo(channel.arn());
    assertThat(key.value()).matches("sk_" + region() + "_" + idOf(key.arn()) + "_[A-Za-z0-9]{30}");
    assertThat(key.hasTags()).isTrue();
    assertThat(channel.ingestEndpoint())
        .matches("[0-9a-f]{12}\\.global-contribute\\.live-video\\.net");
    assertThat(channel.srt().endpoint()).isEqualTo(hostPrefix(channel) + ".srt.live-video.net");
    assertThat(channel.srt().passphrase()).matches("[A-Za-z0-9]+");
    assertThat(channel.playbackUrl())
        .isEqualTo(
            "https://%s.%s.playback.live-video.net/api/video/v1/%s.%s.channel.%s.m3u8",
            hostPrefix(channel), region(), region(), accountId(), idOf(channel.arn()));
  }

  @Test
  @Evidence(source = CHOICE, reference = "a passphrase has 79 letters and digits")
  @Settles(PASSPHRASE)
  default void createChannel_givesAPassphraseOf79LettersAndDigits() {
    assertThat(channel().srt().passphrase()).matches("[A-Za-z0-9]{79}");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, server-side ad insertion: hosts of an account")
  default void createChannel_givesAllChannelsOfTheAccountTheSameHosts() {
    Channel one = channel();
    Channel other = channel();

    assertThat(other.ingestEndpoint()).isEqualTo(one.ingestEndpoint());
    assertThat(other.srt().endpoint()).isEqualTo(one.srt().endpoint());
    assertThat(other.srt().passphrase()).isNotEqualTo(one.srt().passphrase());
    assertThat(other.playbackUrl())
        .startsWith("https://" + hostPrefix(one))
        .isNotEqualTo(one.playbackUrl());
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, CreateChannel")
  default void createChannel_withSettings_keepsThemAll() {
    String recordingConfigurationArn = recordingConfiguration().arn();
    String policyArn = policy().arn();

    Channel channel =
        ok(ivs()
                .createChannel(
                    c ->
                        c.name("lobby-1_A")
                            .latencyMode(ChannelLatencyMode.NORMAL)
                            .type(ChannelType.ADVANCED_SD)
                            .authorized(true)
                            .insecureIngest(true)
                            .preset(TranscodePreset.CONSTRAINED_BANDWIDTH_DELIVERY)
                            .containerFormat(ContainerFormat.FRAGMENTED_MP4)
                            .recordingConfigurationArn(recordingConfigurationArn)
                            .playbackRestrictionPolicyArn(policyArn)
                            .tags(Map.of("team", "video", "stage", "test"))))
            .channel();

    assertThat(channel.name()).isEqualTo("lobby-1_A");
    assertThat(channel.latencyMode()).isEqualTo(ChannelLatencyMode.NORMAL);
    assertThat(channel.type()).isEqualTo(ChannelType.ADVANCED_SD);
    assertThat(channel.authorized()).isTrue();
    assertThat(channel.insecureIngest()).isTrue();
    assertThat(channel.preset()).isEqualTo(TranscodePreset.CONSTRAINED_BANDWIDTH_DELIVERY);
    assertThat(channel.containerFormat()).isEqualTo(ContainerFormat.FRAGMENTED_MP4);
    assertThat(channel.recordingConfigurationArn()).isEqualTo(recordingConfigurationArn);
    assertThat(channel.playbackRestrictionPolicyArn()).isEqualTo(policyArn);
    assertThat(channel.tags()).isEqualTo(Map.of("team", "video", "stage", "test"));
  }

  @Test
  @Evidence(source = DOCS, reference = "API reference, CreateChannel: the key of a tagged channel")
  default void createChannel_withTags_givesTheKeyNone() {
    StreamKey key = ivs().createChannel(c -> c.tags(Map.of("team", "video"))).streamKey();

    assertThat(key.tags()).isEmpty();
    assertThat(ivs().listTagsForResource(t -> t.resourceArn(key.arn())).tags()).isEmpty();
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, CreateChannel: names and no client token")
  default void createChannel_twiceAlike_makesTwoChannels() {
    Channel one = channel(c -> c.name("lobby"));
    Channel other = channel(c -> c.name("lobby"));

    assertThat(other.arn()).isNotEqualTo(one.arn());
    assertThat(ivs().listChannels(l -> l.filterByName("lobby")).channels()).hasSize(2);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, CreateChannel: nothing has to be given")
  default void createChannel_withEmptyArns_refersToNothing() {
    Channel channel =
        channel(c -> c.recordingConfigurationArn("").playbackRestrictionPolicyArn(""));

    assertThat(channel.recordingConfigurationArn()).isEmpty();
    assertThat(channel.playbackRestrictionPolicyArn()).isEmpty();
  }

  @Test
  @Evidence(source = CHOICE, reference = "an unknown recording configuration is not found")
  @Settles(UNKNOWN_REFERENCE)
  default void createChannel_withUnknownRecordingConfiguration_isNotFound() {
    String unknown = unknownArn("recording-configuration");

    refused(
            RESOURCE_NOT_FOUND,
            () -> ivs().createChannel(c -> c.recordingConfigurationArn(unknown)))
        .naming(unknown);
  }

  @Test
  @Evidence(source = CHOICE, reference = "an unknown policy is not found")
  @Settles(UNKNOWN_REFERENCE)
  default void createChannel_withUnknownPolicy_isNotFound() {
    String unknown = unknownArn("playback-restriction-policy");

    refused(
            RESOURCE_NOT_FOUND,
            () -> ivs().createChannel(c -> c.playbackRestrictionPolicyArn(unknown)))
        .naming(unknown);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, GetChannel")
  default void getChannel_answersWithTheWholeChannel() {
    Channel created = channel(c -> c.name("lobby").tags(Map.of("a", "b")));

    assertThat(ok(ivs().getChannel(c -> c.arn(created.arn()))).channel()).isEqualTo(created);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, DeleteChannel")
  default void deleteChannel_takesItsStreamKeyAlong() {
    CreateChannelResponse created = ivs().createChannel(c -> c.name("lobby"));
    String arn = created.channel().arn();
    Channel other = channel();

    noContent(ivs().deleteChannel(c -> c.arn(arn)));

    refused(RESOURCE_NOT_FOUND, () -> ivs().getChannel(c -> c.arn(arn)));
    refused(RESOURCE_NOT_FOUND, () -> ivs().getStreamKey(k -> k.arn(created.streamKey().arn())));
    assertThat(VisibleResources.of(ivs()).channels()).containsExactly(other);
    assertThat(ivs().listChannels(l -> l.filterByName("lobby")).channels()).isEmpty();
  }

  @Test
  @Evidence(source = OBSERVED, reference = "clients that take it as deleted already")
  default void deleteChannel_twice_isNotFound() {
    String arn = channel().arn();
    ivs().deleteChannel(c -> c.arn(arn));

    refused(RESOURCE_NOT_FOUND, () -> ivs().deleteChannel(c -> c.arn(arn)))
        .saying("Resource: " + arn + " not found");
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, DeleteChannel: a live channel")
  default void deleteChannel_whileLive_isAConflict() {
    String arn = liveChannel().arn();

    refused(CONFLICT, () -> ivs().deleteChannel(c -> c.arn(arn))).naming("Channel: " + arn, "live");

    ivs().stopStream(s -> s.channelArn(arn));
    noContent(ivs().deleteChannel(c -> c.arn(arn)));
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, DeleteChannel: what a channel refers to")
  default void deleteChannel_leavesWhatItReferredTo() {
    String recordingConfigurationArn = recordingConfiguration().arn();
    String policyArn = policy().arn();
    Channel channel =
        channel(
            c ->
                c.recordingConfigurationArn(recordingConfigurationArn)
                    .playbackRestrictionPolicyArn(policyArn));

    ivs().deleteChannel(c -> c.arn(channel.arn()));

    noContent(ivs().deleteRecordingConfiguration(r -> r.arn(recordingConfigurationArn)));
    noContent(ivs().deletePlaybackRestrictionPolicy(p -> p.arn(policyArn)));
  }

  private static String idOf(String arn) {
    return arn.substring(arn.indexOf('/') + 1);
  }

  private static String hostPrefix(Channel channel) {
    return channel.ingestEndpoint().substring(0, channel.ingestEndpoint().indexOf('.'));
  }
}
