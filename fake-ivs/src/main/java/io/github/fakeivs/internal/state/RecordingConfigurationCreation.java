package io.github.fakeivs.internal.state;

import java.time.Instant;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;

/**
 * A recording configuration and how far its creation is.
 *
 * @param configuration the configuration; its state is that of the creating call
 * @param readyAt from when on it is no longer being created
 * @param failed whether its creation fails
 */
public record RecordingConfigurationCreation(
    RecordingConfiguration configuration, Instant readyAt, boolean failed) {

  public String arn() {
    return configuration.arn();
  }

  public RecordingConfigurationCreation with(RecordingConfiguration changed) {
    return new RecordingConfigurationCreation(changed, readyAt, failed);
  }

  public RecordingConfigurationCreation failing() {
    return new RecordingConfigurationCreation(configuration, readyAt, true);
  }

  /** The configuration as a read at this time finds it. */
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
