package io.github.fakeivs.samples.async;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;

/**
 * The channels of events with many stages: each stage has one, with the event as its tag. Safe for
 * use by multiple threads.
 */
public final class EventChannels {

  static final String EVENT_TAG = "event";

  private final IvsAsyncClient ivs;

  /** Creates a view of the channels of the client's account. */
  public EventChannels(IvsAsyncClient ivs) {
    this.ivs = ivs;
  }

  /**
   * Opens the channels of all stages of an event, or none: those that are open are deleted when one
   * cannot be opened, or when the returned future is cancelled.
   *
   * <p>A channel whose creation was not answered in time may be left; {@link #close} finds it.
   *
   * @return the ARNs of the channels, by stage
   */
  public CompletableFuture<Map<String, String>> open(String event, List<String> stages) {
    return new Opening(ivs, event).start(stages);
  }

  /**
   * Deletes all channels of an event.
   *
   * @return the number of deleted channels
   */
  public CompletableFuture<Integer> close(String event) {
    Queue<ChannelSummary> channels = new ConcurrentLinkedQueue<>();
    return ivs.listChannelsPaginator(request -> {})
        .subscribe(page -> channels.addAll(ofEvent(event, page.channels())))
        .thenCompose(
            listed ->
                Lanes.forEach(
                    channels, channel -> ivs.deleteChannel(delete -> delete.arn(channel.arn()))))
        .thenApply(deleted -> channels.size());
  }

  private static List<ChannelSummary> ofEvent(String event, List<ChannelSummary> channels) {
    return channels.stream().filter(c -> event.equals(c.tags().get(EVENT_TAG))).toList();
  }

  /** Returns how many watch all live streams of the account together. */
  public CompletableFuture<Long> audience() {
    LongAdder viewers = new LongAdder();
    return ivs.listStreamsPaginator(request -> {})
        .subscribe(page -> page.streams().forEach(s -> viewers.add(Math.max(0, s.viewerCount()))))
        .thenApply(listed -> viewers.sum());
  }
}
