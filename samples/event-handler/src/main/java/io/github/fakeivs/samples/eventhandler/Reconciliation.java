package io.github.fakeivs.samples.eventhandler;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelNotBroadcastingException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/** Makes up for events that were lost, by asking the service. Meant to run every few minutes. */
public final class Reconciliation {

  private final IvsClient ivs;
  private final LiveStreams streams;
  private final Clock clock;

  public Reconciliation(IvsClient ivs, LiveStreams streams, Clock clock) {
    this.ivs = ivs;
    this.streams = streams;
    this.clock = clock;
  }

  /** Adds the streams that the service has, and ends those that it has no more. */
  public void run() {
    Set<String> live =
        ivs.listStreamsPaginator(request -> {}).stream()
            .flatMap(page -> page.streams().stream())
            .map(this::add)
            .collect(Collectors.toSet());

    streams.onAir().stream()
        .filter(stream -> !live.contains(stream.streamId()))
        .filter(this::hasEnded)
        .forEach(stream -> streams.end(stream.streamId(), clock.instant()));

    streams.forgetLongEnded(clock.instant());
  }

  private String add(StreamSummary stream) {
    streams.start(new LiveStream(stream.streamId(), stream.channelArn(), stream.startTime()));
    return stream.streamId();
  }

  /** Asks once more: a stream may have started since the streams were listed. */
  private boolean hasEnded(LiveStream stream) {
    return currentStream(stream.channelArn())
        .filter(streamId -> streamId.equals(stream.streamId()))
        .isEmpty();
  }

  private Optional<String> currentStream(String channelArn) {
    try {
      return Optional.of(
          ivs.getStream(request -> request.channelArn(channelArn)).stream().streamId());
    } catch (ChannelNotBroadcastingException | ResourceNotFoundException offline) {
      return Optional.empty();
    }
  }
}
