package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.RecordingConfigurationCreation;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Finds what a test names; a name that the fake does not know is misuse, told with what to do. */
public final class KnownResources {

  private KnownResources() {}

  public static Channel requireChannel(State state, String channelArn) {
    return state.channels().find(channelArn).orElseThrow(() -> unknown("channel", channelArn));
  }

  public static RecordingConfigurationCreation requireRecordingConfiguration(
      State state, String arn) {
    return state
        .recordingConfigurations()
        .find(arn)
        .orElseThrow(() -> unknown("recording configuration", arn));
  }

  private static IllegalArgumentException unknown(String kind, String arn) {
    return new IllegalArgumentException(
        Text.of("There is no %s %s in this fake: create it with its client first.", kind, arn));
  }

  /** Returns the key that a channel's own encoder connects with. */
  public static StreamKey streamKeyOfChannel(State state, String channelArn) {
    requireChannel(state, channelArn);
    return state.streamKeysOf(channelArn).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new EncoderRefusedException(
                    Reason.NO_STREAM_KEY,
                    null,
                    Text.of(
                        "Channel %s has no stream key to go live with: call createStreamKey first.",
                        channelArn)));
  }

  /** Returns the key with a value, which no message repeats: it is a secret. */
  public static StreamKey streamKeyWithValue(State state, String value) {
    return state
        .streamKeyWithValue(value)
        .orElseThrow(
            () ->
                new EncoderRefusedException(
                    Reason.UNKNOWN_STREAM_KEY,
                    null,
                    "No channel has this stream key: it was never created here, or it was deleted. Use the value that createChannel, createStreamKey or getStreamKey returned."));
  }
}
