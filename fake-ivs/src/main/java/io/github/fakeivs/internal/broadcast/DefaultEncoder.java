package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.stream.Encoder;
import software.amazon.awssdk.services.ivs.model.ChannelType;

/** Chooses the encoder for a test that does not care: one that the type of the channel accepts. */
public final class DefaultEncoder {

  private DefaultEncoder() {}

  public static Encoder of(State state, String channelArn) {
    ChannelType type = KnownResources.requireChannel(state, channelArn).type();
    return type == ChannelType.BASIC ? Encoder.obs720p30() : Encoder.obs1080p30();
  }
}
