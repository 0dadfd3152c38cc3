package io.github.fakeivs.samples.privatechannels;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicySummary;

/**
 * Restricts public channels to the countries that a programme is licensed for. Channels with the
 * same licence share a policy, since an account has three of them at most.
 */
public final class TerritorialRights {

  private final IvsClient ivs;

  public TerritorialRights(IvsClient ivs) {
    this.ivs = ivs;
  }

  /**
   * Restricts a channel that is not live to the countries of a licence.
   *
   * @param licence letters, digits, hyphens and underscores
   * @param countries ISO 3166-1 alpha-2 codes; they apply to all channels with this licence
   * @throws IllegalArgumentException if the channel is private: the service would ignore the policy
   */
  public void restrict(String channelArn, String licence, Set<String> countries) {
    Channel channel = ivs.getChannel(request -> request.arn(channelArn)).channel();
    if (channel.authorized()) {
      throw new IllegalArgumentException(
          channelArn + " is private: its tokens, not its policy, say who may watch");
    }
    String policyArn =
        find(licence)
            .map(policy -> update(policy, countries))
            .orElseGet(() -> create(licence, countries));
    ivs.updateChannel(request -> request.arn(channelArn).playbackRestrictionPolicyArn(policyArn));
  }

  private Optional<PlaybackRestrictionPolicySummary> find(String licence) {
    // Through all pages: a page has one policy, unless told otherwise.
    return ivs.listPlaybackRestrictionPoliciesPaginator(request -> {}).stream()
        .flatMap(page -> page.playbackRestrictionPolicies().stream())
        .filter(policy -> policy.name().equals(licence))
        .findFirst();
  }

  private String create(String licence, Set<String> countries) {
    return ivs.createPlaybackRestrictionPolicy(
            request -> request.name(licence).allowedCountries(countries))
        .playbackRestrictionPolicy()
        .arn();
  }

  private String update(PlaybackRestrictionPolicySummary policy, Set<String> countries) {
    if (!Set.copyOf(policy.allowedCountries()).equals(countries)) {
      ivs.updatePlaybackRestrictionPolicy(
          request -> request.arn(policy.arn()).allowedCountries(countries));
    }
    return policy.arn();
  }
}
