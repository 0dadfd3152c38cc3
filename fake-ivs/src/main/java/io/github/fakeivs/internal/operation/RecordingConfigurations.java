package io.github.fakeivs.internal.operation;

import static io.github.fakeivs.internal.operation.Operation.changing;
import static io.github.fakeivs.internal.operation.Operation.reading;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.state.Indexes;
import io.github.fakeivs.internal.state.RecordingConfigurationCreation;
import io.github.fakeivs.internal.state.ResourceType;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.time.Instants;
import io.github.fakeivs.internal.wire.Structures;
import io.github.fakeivs.quota.Quota;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
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

/**
 * Operations on recording configurations, which are created asynchronously and cannot be updated.
 */
final class RecordingConfigurations implements ResourceOperations {

  private final Pages pages;
  private final BooleanSupplier creationFails;

  RecordingConfigurations(Pages pages, BooleanSupplier creationFails) {
    this.pages = pages;
    this.creationFails = creationFails;
  }

  @Override
  public @Nullable Operation<?> declare(IvsOperation operation) {
    return switch (operation) {
      case CREATE_RECORDING_CONFIGURATION ->
          changing(this::create)
              .checking(RecordingSettings::check)
              .checking(Tags::checkNotReserved);
      case GET_RECORDING_CONFIGURATION -> reading(this::get);
      case LIST_RECORDING_CONFIGURATIONS -> reading(this::list).checking(pages::checkToken);
      case DELETE_RECORDING_CONFIGURATION -> changing(this::delete);
      default -> null;
    };
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
            new RecordingConfigurationCreation(
                created,
                Instants.plusOrMax(call.now(), state.latencies().provisioning()),
                creationFails.getAsBoolean()));
    return CreateRecordingConfigurationResponse.builder().recordingConfiguration(created);
  }

  GetRecordingConfigurationResponse.Builder get(
      Call call, GetRecordingConfigurationRequest request) {
    RecordingConfigurationCreation creation =
        call.require(call.state().recordingConfigurations(), request.arn());
    return GetRecordingConfigurationResponse.builder()
        .recordingConfiguration(creation.at(call.now()));
  }

  ListRecordingConfigurationsResponse.Builder list(
      Call call, ListRecordingConfigurationsRequest request) {
    State state = call.state();
    Pages.Page<RecordingConfigurationCreation> page =
        pages.page(
            request,
            Pages.quotaOr100(state, Quota.RECORDING_CONFIGURATIONS),
            state.recordingConfigurations().all());
    return ListRecordingConfigurationsResponse.builder()
        .recordingConfigurations(page.map(creation -> summary(creation.at(call.now()))))
        .nextToken(page.nextToken());
  }

  DeleteRecordingConfigurationResponse.Builder delete(
      Call call, DeleteRecordingConfigurationRequest request) {
    State state = call.state();
    RecordingConfigurationCreation creation =
        call.require(state.recordingConfigurations(), request.arn());
    Channels.requireUnused(
        state, Indexes.CHANNELS_BY_RECORDING_CONFIGURATION, creation.configuration().arn());
    state.recordingConfigurations().remove(creation);
    return DeleteRecordingConfigurationResponse.builder();
  }

  private static RecordingConfigurationSummary summary(RecordingConfiguration configuration) {
    return Structures.copy(configuration, RecordingConfigurationSummary.builder()).build();
  }
}
