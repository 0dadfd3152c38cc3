package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.UNKNOWN_REFERENCE;
import static io.github.fakeivs.contract.Choice.UPDATE_WHILE_LIVE;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.ModelledError.CONFLICT;
import static io.github.fakeivs.contract.ModelledError.RESOURCE_NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.ContainerFormat;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.UpdateChannelRequest;

/** UpdateChannel. */
interface ChannelUpdatesContract extends Contract {

  /** A change of one member alone: what is sent, and what the channel becomes. */
  enum Change {
    NAME(c -> c.name("other"), c -> c.name("other")),
    NO_NAME(c -> c.name(""), c -> c.name("")),
    LATENCY_MODE(
        c -> c.latencyMode(ChannelLatencyMode.NORMAL),
        c -> c.latencyMode(ChannelLatencyMode.NORMAL)),
    TYPE(c -> c.type(ChannelType.BASIC), c -> c.type(ChannelType.BASIC)),
    AUTHORIZED(c -> c.authorized(true), c -> c.authorized(true)),
    INSECURE_INGEST(c -> c.insecureIngest(true), c -> c.insecureIngest(true)),
    CONTAINER_FORMAT(
        c -> c.containerFormat(ContainerFormat.FRAGMENTED_MP4),
        c -> c.containerFormat(ContainerFormat.FRAGMENTED_MP4)),
    NOTHING(c -> {}, c -> {});

    private final Consumer<UpdateChannelRequest.Builder> request;
    private final Consumer<Channel.Builder> effect;

    Change(Consumer<UpdateChannelRequest.Builder> request, Consumer<Channel.Builder> effect) {
      this.request = request;
      this.effect = effect;
    }
  }

  @ParameterizedTest
  @EnumSource
  @Evidence(source = OBSERVED, reference = "acceptance tests of Terraform's AWS provider: update")
  default void updateChannel_changesWhatIsGivenAndNothingElse(Change change) {
    CreateChannelResponse created =
        ivs().createChannel(c -> c.name("lobby").tags(Map.of("team", "video")));
    String arn = created.channel().arn();
    Channel expected = created.channel().copy(change.effect);

    Channel updated =
        ok(ivs().updateChannel(c -> c.arn(arn).applyMutation(change.request))).channel();

    assertThat(updated).isEqualTo(expected);
    assertThat(ivs().getChannel(c -> c.arn(arn)).channel()).isEqualTo(expected);
    assertThat(ivs().getStreamKey(k -> k.arn(created.streamKey().arn())).streamKey())
        .isEqualTo(created.streamKey());
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, UpdateChannel: empty ARNs")
  default void updateChannel_attachesAndDetaches() {
    String recordingConfigurationArn = recordingConfiguration().arn();
    String policyArn = policy().arn();
    Channel before = channel();

    Channel attached =
        updated(
            c ->
                c.arn(before.arn())
                    .recordingConfigurationArn(recordingConfigurationArn)
                    .playbackRestrictionPolicyArn(policyArn));
    Channel renamed = updated(c -> c.arn(before.arn()).name("renamed"));
    Channel detached =
        updated(
            c ->
                c.arn(before.arn())
                    .name("")
                    .recordingConfigurationArn("")
                    .playbackRestrictionPolicyArn(""));

    assertThat(attached.recordingConfigurationArn()).isEqualTo(recordingConfigurationArn);
    assertThat(attached.playbackRestrictionPolicyArn()).isEqualTo(policyArn);
    assertThat(renamed).isEqualTo(attached.copy(c -> c.name("renamed")));
    assertThat(detached).isEqualTo(before);
  }

  @Test
  @Evidence(source = OBSERVED, reference = "acceptance tests of Terraform's AWS provider: update")
  default void updateChannel_showsInListsAndFilters() {
    String recordingConfigurationArn = recordingConfiguration().arn();
    String policyArn = policy().arn();
    String arn = channel(c -> c.name("old")).arn();

    ivs()
        .updateChannel(
            c ->
                c.arn(arn)
                    .name("new")
                    .recordingConfigurationArn(recordingConfigurationArn)
                    .playbackRestrictionPolicyArn(policyArn));

    assertThat(ivs().listChannels(l -> l.filterByName("old")).channels()).isEmpty();
    assertThat(ivs().listChannels(l -> l.filterByName("new")).channels())
        .singleElement()
        .isEqualTo(
            ivs()
                .listChannels(l -> l.filterByRecordingConfigurationArn(recordingConfigurationArn))
                .channels()
                .get(0))
        .isEqualTo(
            ivs()
                .listChannels(l -> l.filterByPlaybackRestrictionPolicyArn(policyArn))
                .channels()
                .get(0))
        .satisfies(summary -> assertThat(summary.arn()).isEqualTo(arn));
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, UpdateChannel: a live channel")
  @Settles(UPDATE_WHILE_LIVE)
  default void updateChannel_whileLive_isAConflict() {
    String arn = liveChannel().arn();

    refused(CONFLICT, () -> ivs().updateChannel(c -> c.arn(arn).name("other")))
        .naming("Channel: " + arn, "live");

    endStream(arn);
    assertThat(updated(c -> c.arn(arn).name("other")).name()).isEqualTo("other");
  }

  @Test
  @Evidence(source = CHOICE, reference = "an unknown recording configuration is not found")
  default void updateChannel_withUnknownRecordingConfiguration_isNotFound() {
    String arn = channel().arn();
    String unknown = unknownArn("recording-configuration");

    refused(
            RESOURCE_NOT_FOUND,
            () -> ivs().updateChannel(c -> c.arn(arn).name("x").recordingConfigurationArn(unknown)))
        .naming(unknown);
  }

  @Test
  @Evidence(source = CHOICE, reference = "an unknown policy is not found")
  @Settles(UNKNOWN_REFERENCE)
  default void updateChannel_withUnknownPolicy_isNotFound() {
    String arn = channel().arn();
    String unknown = unknownArn("playback-restriction-policy");

    refused(
            RESOURCE_NOT_FOUND,
            () ->
                ivs()
                    .updateChannel(c -> c.arn(arn).name("x").playbackRestrictionPolicyArn(unknown)))
        .naming(unknown);
  }
}
