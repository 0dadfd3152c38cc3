package io.github.fakeivs.samples.channelprovisioning;

import software.amazon.awssdk.services.ivs.model.Channel;

/** The channel of a creator: where the encoder sends to, and where viewers watch. */
public record CreatorChannel(String arn, String ingestServer, String playbackUrl) {

  static CreatorChannel of(Channel channel) {
    return new CreatorChannel(
        channel.arn(), "rtmps://" + channel.ingestEndpoint() + ":443/app/", channel.playbackUrl());
  }
}
