package io.github.fakeivs.contract;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.CreatePlaybackRestrictionPolicyResponse;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationResponse;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairResponse;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/** Remembers what a client created, to delete it afterwards. */
final class CreatedResources implements ExecutionInterceptor {

  private final List<String> channels = new ArrayList<>();
  private final List<String> recordingConfigurations = new ArrayList<>();
  private final List<String> keyPairs = new ArrayList<>();
  private final List<String> policies = new ArrayList<>();

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (context.response() instanceof CreateChannelResponse response) {
      channels.add(response.channel().arn());
    } else if (context.response() instanceof CreateRecordingConfigurationResponse response) {
      recordingConfigurations.add(response.recordingConfiguration().arn());
    } else if (context.response() instanceof ImportPlaybackKeyPairResponse response) {
      keyPairs.add(response.keyPair().arn());
    } else if (context.response() instanceof CreatePlaybackRestrictionPolicyResponse response) {
      policies.add(response.playbackRestrictionPolicy().arn());
    }
  }

  /** Channels go first: they take their keys along and let go of what they refer to. */
  void delete(IvsClient ivs) {
    channels.forEach(arn -> delete(() -> ivs.deleteChannel(c -> c.arn(arn))));
    recordingConfigurations.forEach(
        arn -> delete(() -> ivs.deleteRecordingConfiguration(r -> r.arn(arn))));
    keyPairs.forEach(arn -> delete(() -> ivs.deletePlaybackKeyPair(k -> k.arn(arn))));
    policies.forEach(arn -> delete(() -> ivs.deletePlaybackRestrictionPolicy(p -> p.arn(arn))));
  }

  private static void delete(Runnable call) {
    try {
      call.run();
    } catch (ResourceNotFoundException deletedAlready) {
      // The test did it.
    }
  }
}
