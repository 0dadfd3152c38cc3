package io.github.fakeivs.contract;

import static io.github.fakeivs.contract.Choice.TYPE_AND_PRESET;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static io.github.fakeivs.contract.ModelledError.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.ContainerFormat;
import software.amazon.awssdk.services.ivs.model.MultitrackInputConfiguration;
import software.amazon.awssdk.services.ivs.model.MultitrackMaximumResolution;
import software.amazon.awssdk.services.ivs.model.MultitrackPolicy;
import software.amazon.awssdk.services.ivs.model.TranscodePreset;

/** The rules between one setting of a channel and another, on CreateChannel and UpdateChannel. */
interface ChannelSettingsContract extends Contract {

  /** Settings that a channel of type STANDARD can have. */
  MultitrackInputConfiguration MULTITRACK =
      MultitrackInputConfiguration.builder()
          .enabled(true)
          .policy(MultitrackPolicy.REQUIRE)
          .maximumResolution(MultitrackMaximumResolution.HD)
          .build();

  @ParameterizedTest
  @EnumSource(names = {"ADVANCED_SD", "ADVANCED_HD"})
  @Evidence(source = MODEL, reference = "API reference, CreateChannel: preset")
  default void createChannel_ofAnAdvancedType_hasAPreset(ChannelType type) {
    Channel channel = channel(c -> c.type(type));

    assertThat(channel.preset()).isEqualTo(TranscodePreset.HIGHER_BANDWIDTH_DELIVERY);
  }

  @ParameterizedTest
  @EnumSource(names = {"BASIC", "STANDARD"})
  @Evidence(source = MODEL, reference = "API reference, CreateChannel: preset")
  default void createChannel_ofAnotherType_hasNoPreset(ChannelType type) {
    assertThat(channel(c -> c.type(type)).presetAsString()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"BASIC", "STANDARD"})
  @Evidence(source = CHOICE, reference = "a preset for BASIC or STANDARD is refused")
  @Settles(TYPE_AND_PRESET)
  default void createChannel_withAPresetForAnotherType_isInvalid(ChannelType type) {
    TranscodePreset preset = TranscodePreset.HIGHER_BANDWIDTH_DELIVERY;

    refused(VALIDATION, () -> ivs().createChannel(c -> c.type(type).preset(preset)))
        .naming("CreateChannel.preset", preset.toString(), type.toString());
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, MultitrackInputConfiguration")
  default void createChannel_withMultitrackInput_keepsIt() {
    Channel channel =
        channel(
            c ->
                c.multitrackInputConfiguration(MULTITRACK)
                    .containerFormat(ContainerFormat.FRAGMENTED_MP4));

    assertThat(channel.multitrackInputConfiguration()).isEqualTo(MULTITRACK);
  }

  @ParameterizedTest
  @EnumSource(names = {"TS", "FRAGMENTED_MP4"})
  @Evidence(source = MODEL, reference = "API reference, MultitrackInputConfiguration: enabled")
  default void createChannel_withoutMultitrackInput_takesAnyContainer(ContainerFormat format) {
    Channel channel =
        channel(c -> c.multitrackInputConfiguration(m -> m.enabled(false)).containerFormat(format));

    assertThat(channel.containerFormat()).isEqualTo(format);
    assertThat(channel.multitrackInputConfiguration().enabled()).isFalse();
    assertThat(channel.multitrackInputConfiguration().policy()).isEqualTo(MultitrackPolicy.ALLOW);
    assertThat(channel.multitrackInputConfiguration().maximumResolution())
        .isEqualTo(MultitrackMaximumResolution.FULL_HD);
  }

  @ParameterizedTest
  @EnumSource(names = {"BASIC", "ADVANCED_SD", "ADVANCED_HD"})
  @Evidence(
      source = CHOICE,
      reference = "multitrack input of another type is a ValidationException")
  default void createChannel_withMultitrackInputOfAnotherType_isInvalid(ChannelType type) {
    refused(
            VALIDATION,
            () ->
                ivs()
                    .createChannel(
                        c ->
                            c.type(type)
                                .multitrackInputConfiguration(MULTITRACK)
                                .containerFormat(ContainerFormat.FRAGMENTED_MP4)))
        .naming("CreateChannel.multitrackInputConfiguration", "STANDARD", type.toString());
  }

  @Test
  @Evidence(source = CHOICE, reference = "multitrack input without FRAGMENTED_MP4 is invalid")
  default void createChannel_withMultitrackInputInAnotherContainer_isInvalid() {
    refused(VALIDATION, () -> ivs().createChannel(c -> c.multitrackInputConfiguration(MULTITRACK)))
        .naming("CreateChannel.containerFormat", "FRAGMENTED_MP4", "TS");
  }

  @Test
  @Evidence(source = CHOICE, reference = "multitrack input needs a policy and a resolution")
  default void createChannel_withMultitrackInputAndNothingElse_namesAllThatIsMissing() {
    refused(
            VALIDATION,
            () -> ivs().createChannel(c -> c.multitrackInputConfiguration(m -> m.enabled(true))))
        .naming(
            "CreateChannel.multitrackInputConfiguration.policy is a required attribute",
            "CreateChannel.multitrackInputConfiguration.maximumResolution is a required attribute",
            "CreateChannel.containerFormat");
  }

  @ParameterizedTest
  @EnumSource(names = {"BASIC", "STANDARD", "ADVANCED_SD", "ADVANCED_HD"})
  @Evidence(source = OBSERVED, reference = "StreamCat of AWS: an empty preset by default")
  default void anyCall_withAnEmptyPreset_takesTheDefaultOfTheType(ChannelType type) {
    Channel plain = channel(c -> c.type(type));
    Channel created = channel(c -> c.type(type).preset(""));
    Channel updated = updated(c -> c.arn(created.arn()).type(type).preset(""));

    assertThat(created.presetAsString()).isEqualTo(plain.presetAsString());
    assertThat(updated).isEqualTo(created);
  }

  @Test
  @Evidence(source = CHOICE, reference = "an empty preset counts as not given")
  @Settles(TYPE_AND_PRESET)
  default void updateChannel_withAnEmptyPreset_keepsThePreset() {
    String arn = constrainedChannel().arn();

    Channel updated = updated(c -> c.arn(arn).preset(""));

    assertThat(updated.preset()).isEqualTo(TranscodePreset.CONSTRAINED_BANDWIDTH_DELIVERY);
  }

  @ParameterizedTest
  @EnumSource(names = {"BASIC", "STANDARD", "ADVANCED_SD", "ADVANCED_HD"})
  @Evidence(source = DOCS, reference = "API reference, CreateChannel: what an answer holds")
  default void createChannel_likeAnother_makesOneWithTheSameSettings(ChannelType type) {
    Channel one = channel(c -> c.name("lobby").type(type));

    Channel other =
        channel(
            c ->
                c.name(one.name())
                    .latencyMode(one.latencyModeAsString())
                    .type(one.typeAsString())
                    .authorized(one.authorized())
                    .insecureIngest(one.insecureIngest())
                    .preset(one.presetAsString())
                    .recordingConfigurationArn(one.recordingConfigurationArn())
                    .playbackRestrictionPolicyArn(one.playbackRestrictionPolicyArn())
                    .multitrackInputConfiguration(one.multitrackInputConfiguration())
                    .containerFormat(one.containerFormatAsString())
                    .tags(one.tags()));

    assertThat(
            other.toBuilder().arn(one.arn()).playbackUrl(one.playbackUrl()).srt(one.srt()).build())
        .isEqualTo(one);
  }

  @Test
  @Evidence(source = CHOICE, reference = "to ADVANCED without a preset: the default preset")
  @Settles(TYPE_AND_PRESET)
  default void updateChannel_toAnAdvancedType_givesItAPreset() {
    String arn = channel().arn();

    Channel updated = updated(c -> c.arn(arn).type(ChannelType.ADVANCED_HD));

    assertThat(updated.preset()).isEqualTo(TranscodePreset.HIGHER_BANDWIDTH_DELIVERY);
  }

  @Test
  @Evidence(source = CHOICE, reference = "from one ADVANCED type to the other: the preset stays")
  @Settles(TYPE_AND_PRESET)
  default void updateChannel_fromOneAdvancedTypeToTheOther_keepsThePreset() {
    String arn = constrainedChannel().arn();

    Channel updated = updated(c -> c.arn(arn).type(ChannelType.ADVANCED_HD));

    assertThat(updated.type()).isEqualTo(ChannelType.ADVANCED_HD);
    assertThat(updated.preset()).isEqualTo(TranscodePreset.CONSTRAINED_BANDWIDTH_DELIVERY);
  }

  @ParameterizedTest
  @EnumSource(names = {"BASIC", "STANDARD"})
  @Evidence(source = CHOICE, reference = "to BASIC or STANDARD: the preset goes")
  @Settles(TYPE_AND_PRESET)
  default void updateChannel_toAnotherType_takesThePresetAway(ChannelType type) {
    String arn = constrainedChannel().arn();

    Channel updated = updated(c -> c.arn(arn).type(type));

    assertThat(updated.type()).isEqualTo(type);
    assertThat(updated.presetAsString()).isEmpty();
  }

  @Test
  @Evidence(source = CHOICE, reference = "a preset for BASIC or STANDARD is refused")
  default void updateChannel_withAPresetForAnotherType_isInvalid() {
    String arn = channel().arn();
    TranscodePreset preset = TranscodePreset.CONSTRAINED_BANDWIDTH_DELIVERY;

    refused(VALIDATION, () -> ivs().updateChannel(c -> c.arn(arn).preset(preset)))
        .naming("UpdateChannel.preset", preset.toString(), "STANDARD");
  }

  @Test
  @Evidence(source = DOCS, reference = "AWS CLI reference, update-channel: multitrack disabled")
  default void updateChannel_withoutMultitrackInput_goesBackToTheContainerOfBefore() {
    Channel channel = multitrackChannel();

    Channel updated =
        updated(
            c ->
                c.arn(channel.arn())
                    .multitrackInputConfiguration(m -> m.enabled(false))
                    .containerFormat(ContainerFormat.TS));

    assertThat(updated.containerFormat()).isEqualTo(ContainerFormat.TS);
    assertThat(updated.multitrackInputConfiguration().enabled()).isFalse();
  }

  @Test
  @Evidence(source = CHOICE, reference = "what stays counts as much as what changes")
  default void updateChannel_againstTheSettingsThatStay_isInvalid() {
    String arn = multitrackChannel().arn();

    refused(VALIDATION, () -> ivs().updateChannel(c -> c.arn(arn).type(ChannelType.BASIC)))
        .naming("UpdateChannel.multitrackInputConfiguration", "STANDARD", "BASIC");
    refused(
            VALIDATION,
            () -> ivs().updateChannel(c -> c.arn(arn).containerFormat(ContainerFormat.TS)))
        .naming("UpdateChannel.containerFormat", "FRAGMENTED_MP4");
  }

  /** A channel with a preset that is not the default. */
  private Channel constrainedChannel() {
    return channel(
        c ->
            c.type(ChannelType.ADVANCED_SD).preset(TranscodePreset.CONSTRAINED_BANDWIDTH_DELIVERY));
  }

  private Channel multitrackChannel() {
    return channel(
        c ->
            c.multitrackInputConfiguration(MULTITRACK)
                .containerFormat(ContainerFormat.FRAGMENTED_MP4));
  }
}
