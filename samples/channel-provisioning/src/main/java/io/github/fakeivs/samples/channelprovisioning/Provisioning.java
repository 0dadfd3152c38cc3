package io.github.fakeivs.samples.channelprovisioning;

/** The outcome of {@link CreatorChannels#provision}. */
public sealed interface Provisioning {

  /** The creator has this channel, new or not. */
  record Ready(CreatorChannel channel) implements Provisioning {}

  /** The account has as many channels as it may have; the creator has to wait. */
  record CapacityReached() implements Provisioning {}
}
