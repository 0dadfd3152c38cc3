package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.RecordingConfigurationCreation;
import io.github.fakeivs.internal.state.ScheduledTask;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Finds the resources that a test names in a control. Throws if the fake does not have them. */
public final class KnownResources {

  private KnownResources() {}

  public static Channel requireChannel(State state, String channelArn) {
    return state
        .channels()
        .find(channelArn)
        .orElseThrow(() -> new MissingResource(state, "channel", channelArn).exception());
  }

  /** Makes the next recording of a channel fail, or throws if the channel is not recorded. */
  public static void failRecordingStart(State state, String channelArn, String reason) {
    requireRecordedChannel(state, channelArn);
    state.failRecordingStart(channelArn, reason);
  }

  private static void requireRecordedChannel(State state, String channelArn) {
    Channel channel = requireChannel(state, channelArn);
    if (state.recordingConfigurations().find(channel.recordingConfigurationArn()).isEmpty()) {
      throw new IllegalStateException(
          Text.of(
              "Channel %s has no recording configuration, so no recording of it can fail: create or update the channel with a recordingConfigurationArn first.",
              channelArn));
    }
  }

  static RecordingConfigurationCreation requireRecordingConfiguration(State state, String arn) {
    return state
        .recordingConfigurations()
        .find(arn)
        .orElseThrow(() -> new MissingResource(state, "recording configuration", arn).exception());
  }

  /** Returns the stream key of a channel. */
  static StreamKey streamKeyOfChannel(State state, String channelArn) {
    requireChannel(state, channelArn);
    return state.streamKeysOf(channelArn).stream()
        .findFirst()
        .orElseThrow(
            () ->
                withoutStreamKey(
                    Reason.NO_STREAM_KEY,
                    Text.of(
                        "Channel %s has no stream key to go live with: call createStreamKey first.",
                        channelArn)));
  }

  /** Returns the stream key of an encoder that connects again. */
  static StreamKey streamKeyOfEncoder(State state, ScheduledTask.EncoderReconnects task) {
    return state
        .streamKeys()
        .find(task.streamKeyArn())
        .orElseThrow(
            () ->
                withoutStreamKey(
                    Reason.UNKNOWN_STREAM_KEY,
                    Text.of(
                        "The encoder came back to channel %s with stream key %s, which was deleted: connect it with a stream key that the channel has.",
                        task.channelArn(), task.streamKeyArn())));
  }

  /** Returns the stream key with a value. The value is secret, so no message contains it. */
  static StreamKey streamKeyWithValue(State state, String value) {
    return state
        .streamKeyWithValue(value)
        .orElseThrow(
            () ->
                withoutStreamKey(
                    Reason.UNKNOWN_STREAM_KEY,
                    Text.of(
                        "No channel has this stream key in this fake%s: it was never created here, or it was deleted. Use the value that createChannel, createStreamKey or getStreamKey returned.",
                        MissingResource.census(state))));
  }

  private static EncoderRefusedException withoutStreamKey(Reason reason, String message) {
    return new EncoderRefusedException(reason, null, message);
  }
}
