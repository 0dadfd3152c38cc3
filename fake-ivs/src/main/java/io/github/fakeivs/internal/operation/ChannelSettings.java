package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.MultitrackInput;
import io.github.fakeivs.internal.wire.SdkMembers;
import io.github.fakeivs.internal.wire.Structures;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelLatencyMode;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.TranscodePreset;

/**
 * The settings of a channel: their defaults, how requests change them, and the rules across them.
 *
 * <p>Sources: the API reference on CreateChannel and UpdateChannel for defaults and multitrack
 * input. It is this fake's choice that a preset of a channel that is not ADVANCED is a
 * ValidationException.
 */
final class ChannelSettings {

  private static final String PRESET = "preset";
  private static final String NO_PRESET = "";
  private static final String CONTAINER_FORMAT = "containerFormat";

  /** The settings that a request may leave out. */
  private static final Channel DEFAULTS = defaults();

  private ChannelSettings() {}

  /** SDKs before 2.29.20 have neither multitrack input nor container formats. */
  private static Channel defaults() {
    Channel.Builder channel =
        Channel.builder()
            .name("")
            .latencyMode(ChannelLatencyMode.LOW)
            .type(ChannelType.STANDARD)
            .recordingConfigurationArn("")
            .authorized(false)
            .insecureIngest(false)
            .preset(NO_PRESET)
            .playbackRestrictionPolicyArn("");
    Structures.setStructure(
        channel,
        MultitrackInput.MEMBER,
        Map.of("enabled", false, "policy", "ALLOW", "maximumResolution", "FULL_HD"));
    return Structures.set(channel, CONTAINER_FORMAT, "TS").build();
  }

  /** Begins a channel with the defaults for all settings. */
  static Channel.Builder unset() {
    return DEFAULTS.toBuilder().tags(Map.of());
  }

  /** Begins a channel with the settings of a request and the defaults for the rest. */
  static Channel.Builder of(IvsRequest request) {
    return applied(DEFAULTS, request);
  }

  /** Begins a channel that has the given settings, and is like another one for the rest. */
  static Channel.Builder applied(Channel channel, SdkPojo given) {
    Channel.Builder builder =
        Structures.copy(given, channel.toBuilder()).preset(presetOf(channel, given));
    if (SdkMembers.member(given, MultitrackInput.MEMBER) instanceof SdkPojo changes
        && SdkMembers.member(channel, MultitrackInput.MEMBER) instanceof SdkPojo multitrack) {
      Structures.set(builder, MultitrackInput.MEMBER, Structures.merged(multitrack, changes));
    }
    return builder;
  }

  /**
   * Returns the preset, which exactly the ADVANCED channels have; an empty one counts as not given.
   */
  private static String presetOf(Channel before, SdkPojo given) {
    String type = SdkMembers.text(given, "type");
    if (!isAdvanced(type.isEmpty() ? before.type() : ChannelType.fromValue(type))) {
      return NO_PRESET;
    }
    return Stream.of(SdkMembers.text(given, PRESET), before.presetAsString())
        .filter(preset -> !preset.isEmpty())
        .findFirst()
        .orElseGet(TranscodePreset.HIGHER_BANDWIDTH_DELIVERY::toString);
  }

  /** Checks the settings of a new channel against each other. The defaults go with all others. */
  static void checkNew(CreateChannelRequest request, Violations violations) {
    if (request.presetAsString() != null
        || SdkMembers.member(request, MultitrackInput.MEMBER) != null) {
      check(of(request).build(), request, violations);
    }
  }

  /**
   * Checks the settings of a channel against each other.
   *
   * @param channel the channel as it would be
   * @param request the request that sets them
   */
  static void check(Channel channel, IvsRequest request, Violations violations) {
    String preset = SdkMembers.text(request, PRESET);
    if (!preset.isEmpty() && isTranscodedOrPassedThrough(channel.type())) {
      violations.add(
          PRESET,
          Text.of(
              "%s can be given only for a channel of type ADVANCED_SD or ADVANCED_HD, this one is %s",
              Text.quoted(preset), channel.typeAsString()));
    }
    if (MultitrackInput.of(channel).enabled()) {
      checkMultitrack(channel, MultitrackInput.of(request), violations);
    }
  }

  private static void checkMultitrack(
      Channel channel, MultitrackInput given, Violations violations) {
    if (channel.type() != ChannelType.STANDARD) {
      violations.add(
          MultitrackInput.MEMBER,
          "can be enabled only for a channel of type STANDARD, this one is "
              + channel.typeAsString());
    }
    if (given.enabled()) {
      requireWhenEnabled("policy", given.policy(), violations);
      requireWhenEnabled("maximumResolution", given.maximumResolution(), violations);
    }
    String format = SdkMembers.text(channel, CONTAINER_FORMAT);
    if (!format.equals("FRAGMENTED_MP4")) {
      violations.add(
          CONTAINER_FORMAT,
          "must be FRAGMENTED_MP4 when multitrack input is enabled, it is " + format);
    }
  }

  private static void requireWhenEnabled(
      String member, @Nullable String value, Violations violations) {
    if (value == null) {
      violations.addMissing(MultitrackInput.MEMBER + "." + member);
    }
  }

  private static boolean isAdvanced(@Nullable ChannelType type) {
    return type == ChannelType.ADVANCED_SD || type == ChannelType.ADVANCED_HD;
  }

  private static boolean isTranscodedOrPassedThrough(@Nullable ChannelType type) {
    return type == ChannelType.BASIC || type == ChannelType.STANDARD;
  }
}
