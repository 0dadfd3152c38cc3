package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.validation.Violations;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.ContainerFormat;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.MultitrackInputConfiguration;
import software.amazon.awssdk.services.ivs.model.MultitrackMaximumResolution;
import software.amazon.awssdk.services.ivs.model.MultitrackPolicy;
import software.amazon.awssdk.services.ivs.model.TranscodePreset;

/**
 * The settings of a channel: their defaults, how requests change them, and the rules across them.
 *
 * <p>Sources: the API reference on CreateChannel and UpdateChannel for defaults and multitrack
 * input. It is this fake's choice that a preset of a channel that is not ADVANCED is a
 * ValidationException.
 */
final class ChannelSettings {

  private static final String NO_PRESET = "";

  /** The settings that a request may leave out. */
  private static final Channel DEFAULTS =
      Channel.builder()
          .name("")
          .latencyMode(ChannelLatencyMode.LOW)
          .type(ChannelType.STANDARD)
          .recordingConfigurationArn("")
          .authorized(false)
          .insecureIngest(false)
          .preset(NO_PRESET)
          .playbackRestrictionPolicyArn("")
          .multitrackInputConfiguration(
              MultitrackInputConfiguration.builder()
                  .enabled(false)
                  .policy(MultitrackPolicy.ALLOW)
                  .maximumResolution(MultitrackMaximumResolution.FULL_HD)
                  .build())
          .containerFormat(ContainerFormat.TS)
          .build();

  private ChannelSettings() {}

  /** Returns a channel with the settings of a request and the defaults for the rest. */
  static Channel of(IvsRequest request, @Nullable MultitrackInputConfiguration multitrack) {
    return applied(DEFAULTS, request, multitrack);
  }

  /** Returns a channel with the settings of a test and the defaults for the rest. */
  static Channel seeded(Channel address, Channel given) {
    Channel channel = Structures.copy(address, DEFAULTS.toBuilder()).tags(Map.of()).build();
    return applied(channel, given, given.multitrackInputConfiguration());
  }

  /** Returns the channel with the given settings; the rest is unchanged. */
  static Channel applied(
      Channel channel, SdkPojo given, @Nullable MultitrackInputConfiguration multitrack) {
    Channel.Builder builder = Structures.copy(given, channel.toBuilder());
    if (multitrack != null) {
      builder.multitrackInputConfiguration(
          Structures.copy(multitrack, channel.multitrackInputConfiguration().toBuilder()).build());
    }
    Channel merged = builder.build();
    return merged.toBuilder().preset(presetOf(channel, merged)).build();
  }

  /**
   * Returns the preset, which exactly the ADVANCED channels have; an empty one counts as not given.
   */
  private static String presetOf(Channel before, Channel merged) {
    if (!isAdvanced(merged.type())) {
      return NO_PRESET;
    }
    return Stream.of(merged.presetAsString(), before.presetAsString())
        .filter(preset -> !preset.isEmpty())
        .findFirst()
        .orElseGet(TranscodePreset.HIGHER_BANDWIDTH_DELIVERY::toString);
  }

  /**
   * Checks the settings of a channel against each other.
   *
   * @param channel the channel as it would be
   * @param preset the preset in the request
   * @param multitrack the multitrack input configuration in the request
   */
  static void check(
      Channel channel,
      @Nullable String preset,
      @Nullable MultitrackInputConfiguration multitrack,
      Violations violations) {
    if (preset != null && !preset.isEmpty() && isTranscodedOrPassedThrough(channel.type())) {
      violations.add(
          "preset",
          Text.of(
              "%s can be given only for a channel of type ADVANCED_SD or ADVANCED_HD, this one is %s",
              Text.quoted(preset), channel.typeAsString()));
    }
    if (Boolean.TRUE.equals(channel.multitrackInputConfiguration().enabled())) {
      checkMultitrack(channel, multitrack, violations);
    }
  }

  private static void checkMultitrack(
      Channel channel, @Nullable MultitrackInputConfiguration given, Violations violations) {
    if (channel.type() != ChannelType.STANDARD) {
      violations.add(
          "multitrackInputConfiguration",
          "can be enabled only for a channel of type STANDARD, this one is "
              + channel.typeAsString());
    }
    if (given != null && Boolean.TRUE.equals(given.enabled())) {
      requireWhenEnabled("policy", given.policyAsString(), violations);
      requireWhenEnabled("maximumResolution", given.maximumResolutionAsString(), violations);
    }
    if (channel.containerFormat() != ContainerFormat.FRAGMENTED_MP4) {
      violations.add(
          "containerFormat",
          "must be FRAGMENTED_MP4 when multitrack input is enabled, it is "
              + channel.containerFormatAsString());
    }
  }

  private static void requireWhenEnabled(
      String member, @Nullable String value, Violations violations) {
    if (value == null) {
      violations.addMissing("multitrackInputConfiguration." + member);
    }
  }

  private static boolean isAdvanced(@Nullable ChannelType type) {
    return type == ChannelType.ADVANCED_SD || type == ChannelType.ADVANCED_HD;
  }

  private static boolean isTranscodedOrPassedThrough(@Nullable ChannelType type) {
    return type == ChannelType.BASIC || type == ChannelType.STANDARD;
  }
}
