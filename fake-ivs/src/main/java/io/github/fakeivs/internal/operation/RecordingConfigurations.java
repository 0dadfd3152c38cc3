package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.state.RecordingSetup;
import io.github.fakeivs.internal.state.ResourceType;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.time.Later;
import io.github.fakeivs.quota.Quota;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationResponse;
import software.amazon.awssdk.services.ivs.model.DeleteRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.DeleteRecordingConfigurationResponse;
import software.amazon.awssdk.services.ivs.model.GetRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.GetRecordingConfigurationResponse;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsRequest;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsResponse;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationSummary;

/** Recording configurations, which are created in the background and never updated. */
final class RecordingConfigurations {

  private final Pages pages;

  RecordingConfigurations(Pages pages) {
    this.pages = pages;
  }

  CreateRecordingConfigurationResponse.Builder create(
      Call call, CreateRecordingConfigurationRequest request) {
    State state = call.state();
    call.requireRoom(
        "recording-configuration",
        state.recordingConfigurations().size(),
        Quota.RECORDING_CONFIGURATIONS);
    RecordingConfiguration created =
        RecordingSettings.of(request).toBuilder()
            .arn(call.account().arn(ResourceType.RECORDING_CONFIGURATION, state.ids().resourceId()))
            .state(RecordingConfigurationState.CREATING)
            .tags(Tags.sent(request.tags()))
            .build();
    state
        .recordingConfigurations()
        .put(
            new RecordingSetup(
                created, Later.than(call.now(), state.settings().provisioningDelay()), false));
    return CreateRecordingConfigurationResponse.builder().recordingConfiguration(created);
  }

  GetRecordingConfigurationResponse.Builder get(
      Call call, GetRecordingConfigurationRequest request) {
    RecordingSetup setup = call.require(call.state().recordingConfigurations(), request.arn());
    return GetRecordingConfigurationResponse.builder().recordingConfiguration(setup.at(call.now()));
  }

  ListRecordingConfigurationsResponse.Builder list(
      Call call, ListRecordingConfigurationsRequest request) {
    State state = call.state();
    Pages.Page<RecordingSetup> page =
        pages.page(
            request,
            Pages.quotaOr100(state, Quota.RECORDING_CONFIGURATIONS),
            state.recordingConfigurations().all());
    return ListRecordingConfigurationsResponse.builder()
        .recordingConfigurations(page.map(setup -> summary(setup.at(call.now()))))
        .nextToken(page.nextToken());
  }

  DeleteRecordingConfigurationResponse.Builder delete(
      Call call, DeleteRecordingConfigurationRequest request) {
    State state = call.state();
    RecordingSetup setup = call.require(state.recordingConfigurations(), request.arn());
    Channels.requireUnused(state, State.CHANNELS_BY_RECORDING_CONFIGURATION, setup.arn());
    state.recordingConfigurations().remove(setup);
    return DeleteRecordingConfigurationResponse.builder();
  }

  private static RecordingConfigurationSummary summary(RecordingConfiguration configuration) {
    return Members.copy(configuration, RecordingConfigurationSummary.builder()).build();
  }
}
