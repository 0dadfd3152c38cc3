package io.github.fakeivs.internal.operation;

import static io.github.fakeivs.internal.operation.Operation.changing;
import static io.github.fakeivs.internal.operation.Operation.reading;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.state.Indexes;
import io.github.fakeivs.internal.state.ResourceType;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.wire.Structures;
import io.github.fakeivs.quota.Quota;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.CreatePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.CreatePlaybackRestrictionPolicyResponse;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackRestrictionPolicyResponse;
import software.amazon.awssdk.services.ivs.model.GetPlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.GetPlaybackRestrictionPolicyResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesResponse;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicySummary;
import software.amazon.awssdk.services.ivs.model.UpdatePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.UpdatePlaybackRestrictionPolicyResponse;

/** Operations on playback restriction policies. */
final class PlaybackRestrictionPolicies implements ResourceOperations {

  /** Source: the service model. */
  private static final int DEFAULT_PAGE = 1;

  private final Pages pages;

  PlaybackRestrictionPolicies(Pages pages) {
    this.pages = pages;
  }

  /** Returns a policy with the settings of a test and the defaults for the rest. */
  static PlaybackRestrictionPolicy seeded(PlaybackRestrictionPolicy given) {
    return Structures.copy(given, unrestricted().tags(Map.of())).build();
  }

  @Override
  public @Nullable Operation<?> declare(IvsOperation operation) {
    return switch (operation) {
      case CREATE_PLAYBACK_RESTRICTION_POLICY ->
          changing(this::create)
              .checkingQuotas(PolicySettings::check)
              .checking(Tags::checkNotReserved);
      case GET_PLAYBACK_RESTRICTION_POLICY -> reading(this::get);
      case LIST_PLAYBACK_RESTRICTION_POLICIES -> reading(this::list).checking(pages::checkToken);
      case UPDATE_PLAYBACK_RESTRICTION_POLICY ->
          changing(this::update).checkingQuotas(PolicySettings::check);
      case DELETE_PLAYBACK_RESTRICTION_POLICY -> changing(this::delete);
      default -> null;
    };
  }

  CreatePlaybackRestrictionPolicyResponse.Builder create(
      Call call, CreatePlaybackRestrictionPolicyRequest request) {
    State state = call.state();
    call.requireRoom(
        "playback-restriction-policy",
        state.playbackRestrictionPolicies().size(),
        Quota.PLAYBACK_RESTRICTION_POLICIES);
    PlaybackRestrictionPolicy policy =
        PolicySettings.folded(Structures.copy(request, unrestricted()).build()).toBuilder()
            .arn(
                call.account()
                    .arn(ResourceType.PLAYBACK_RESTRICTION_POLICY, state.ids().resourceId()))
            .tags(Tags.sent(request.tags()))
            .build();
    state.playbackRestrictionPolicies().put(policy);
    return CreatePlaybackRestrictionPolicyResponse.builder().playbackRestrictionPolicy(policy);
  }

  GetPlaybackRestrictionPolicyResponse.Builder get(
      Call call, GetPlaybackRestrictionPolicyRequest request) {
    return GetPlaybackRestrictionPolicyResponse.builder()
        .playbackRestrictionPolicy(
            call.require(call.state().playbackRestrictionPolicies(), request.arn()));
  }

  ListPlaybackRestrictionPoliciesResponse.Builder list(
      Call call, ListPlaybackRestrictionPoliciesRequest request) {
    Pages.Page<PlaybackRestrictionPolicy> page =
        pages.page(request, DEFAULT_PAGE, call.state().playbackRestrictionPolicies().all());
    return ListPlaybackRestrictionPoliciesResponse.builder()
        .playbackRestrictionPolicies(page.map(PlaybackRestrictionPolicies::summary))
        .nextToken(page.nextToken());
  }

  /** Changes the settings in the request; an empty list removes the restriction. */
  UpdatePlaybackRestrictionPolicyResponse.Builder update(
      Call call, UpdatePlaybackRestrictionPolicyRequest request) {
    State state = call.state();
    PlaybackRestrictionPolicy policy =
        call.require(state.playbackRestrictionPolicies(), request.arn());
    PlaybackRestrictionPolicy updated =
        PolicySettings.folded(Structures.copy(request, policy.toBuilder()).build());
    state.playbackRestrictionPolicies().put(updated);
    return UpdatePlaybackRestrictionPolicyResponse.builder().playbackRestrictionPolicy(updated);
  }

  DeletePlaybackRestrictionPolicyResponse.Builder delete(
      Call call, DeletePlaybackRestrictionPolicyRequest request) {
    State state = call.state();
    PlaybackRestrictionPolicy policy =
        call.require(state.playbackRestrictionPolicies(), request.arn());
    Channels.requireUnused(state, Indexes.CHANNELS_BY_PLAYBACK_RESTRICTION_POLICY, policy.arn());
    state.playbackRestrictionPolicies().remove(policy);
    return DeletePlaybackRestrictionPolicyResponse.builder();
  }

  private static PlaybackRestrictionPolicySummary summary(PlaybackRestrictionPolicy policy) {
    return Structures.copy(policy, PlaybackRestrictionPolicySummary.builder()).build();
  }

  /** Begins a policy without restrictions: an empty list allows every country or origin. */
  private static PlaybackRestrictionPolicy.Builder unrestricted() {
    return PlaybackRestrictionPolicy.builder()
        .name("")
        .allowedCountries(List.of())
        .allowedOrigins(List.of())
        .enableStrictOriginEnforcement(false);
  }
}
