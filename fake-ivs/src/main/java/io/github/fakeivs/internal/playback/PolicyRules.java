package io.github.fakeivs.internal.playback;

import static io.github.fakeivs.viewer.RefusalReason.COUNTRY_NOT_ALLOWED;
import static io.github.fakeivs.viewer.RefusalReason.WRONG_ORIGIN;

import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.ViewerSession.Grant;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;

/**
 * The rules for channels without playback authorization: everybody is admitted, within the playback
 * restriction policy if there is one.
 *
 * <p>Source: the user guide on undesired content and viewers.
 */
final class PolicyRules {

  private PolicyRules() {}

  static Grant grant(State state, Channel channel, PlaybackRequest request) {
    Optional<PlaybackRestrictionPolicy> policy =
        Optional.ofNullable(channel.playbackRestrictionPolicyArn())
            .flatMap(state.playbackRestrictionPolicies()::find);
    if (policy.isEmpty()) {
      return Grant.anonymous(List.of());
    }
    checkCountry(policy.get(), request);
    AllowedOrigins origins = origins(policy.get());
    origins
        .problem(request.origin())
        .ifPresent(
            problem -> {
              throw new RefusedException(WRONG_ORIGIN, "%s", problem);
            });
    return Grant.anonymous(origins.onEveryRequest());
  }

  /** Viewers in an unknown location are served. */
  private static void checkCountry(PlaybackRestrictionPolicy policy, PlaybackRequest request) {
    List<String> allowed = policy.allowedCountries();
    if (request.country() != null && !allowed.isEmpty() && !allowed.contains(request.country())) {
      throw new RefusedException(
          COUNTRY_NOT_ALLOWED,
          "The viewer is in country %s, and playback restriction policy %s allows %s.",
          request.country(),
          policy.arn(),
          allowed);
    }
  }

  private static AllowedOrigins origins(PlaybackRestrictionPolicy policy) {
    return new AllowedOrigins(
        "playback restriction policy " + policy.arn(),
        policy.allowedOrigins(),
        policy.enableStrictOriginEnforcement());
  }
}
