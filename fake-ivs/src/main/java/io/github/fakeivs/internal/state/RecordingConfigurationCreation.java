package io.github.fakeivs.internal.state;

import java.time.Instant;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;

/**
 * A recording configuration and the progress of its creation.
 *
 * @param configuration the configuration, in the state of the CreateRecordingConfiguration response
 * @param readyAt when the creation ends
 * @param failed whether the creation fails
 */
public record RecordingConfigurationCreation(
    RecordingConfiguration configuration, Instant readyAt, boolean failed) implements Row {

  @Override
  public String key() {
    return configuration.arn();
  }

  public RecordingConfigurationCreation with(RecordingConfiguration changed) {
    return new RecordingConfigurationCreation(changed, readyAt, failed);
  }

  public RecordingConfigurationCreation failing() {
    return new RecordingConfigurationCreation(configuration, readyAt, true);
  }

  /** Returns the configuration in its state at the given time. */
  public RecordingConfiguration at(Instant now) {
    return configuration.toBuilder().state(stateAt(now)).build();
  }

  private RecordingConfigurationState stateAt(Instant now) {
    if (now.isBefore(readyAt)) {
      return RecordingConfigurationState.CREATING;
    }
    return failed ? RecordingConfigurationState.CREATE_FAILED : RecordingConfigurationState.ACTIVE;
  }
}
