package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.RecordingConfigurationCreation;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Finds the resources that a test names in a control. Throws if the fake does not have them. */
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
        Text.of(
            "There is no %s %s in this fake: create it with the client first.",
            kind, Text.shortened(arn)));
  }

  /** Returns the stream key of a channel. */
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

  /** Returns the stream key with a value. The value is secret, so no message contains it. */
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
