package io.github.fakeivs.internal.wire;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The multitrack input configuration of a channel or of a request. SDKs before 2.29.20 do not have
 * it, so it is read by name.
 *
 * @param enabled whether multitrack video is enabled; false if not set
 * @param policy the policy, or null if not set
 * @param maximumResolution the maximum resolution, or null if not set
 */
public record MultitrackInput(
    boolean enabled, @Nullable String policy, @Nullable String maximumResolution) {

  /** The name of the member. */
  public static final String MEMBER = "multitrackInputConfiguration";

  private static final MultitrackInput NONE = new MultitrackInput(false, null, null);

  /** Returns the configuration of a channel or of a request, which may not have any. */
  public static MultitrackInput of(SdkPojo channelOrRequest) {
    return SdkMembers.member(channelOrRequest, MEMBER) instanceof SdkPojo configuration
        ? new MultitrackInput(
            Boolean.TRUE.equals(SdkMembers.member(configuration, "enabled")),
            (String) SdkMembers.member(configuration, "policy"),
            (String) SdkMembers.member(configuration, "maximumResolution"))
        : NONE;
  }
}
