package io.github.fakeivs.samples;

import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/**
 * Notifies followers of streams that have gone live.
 *
 * <p>Meant to be polled by a single scheduler thread.
 */
public final class StreamNotifier {

  private static final System.Logger LOG = System.getLogger(StreamNotifier.class.getName());

  private final IvsClient ivs;
  private final Followers followers;
  private final Set<String> announcedStreams = new HashSet<>();

  /** Creates a notifier that has not announced any stream yet. */
  public StreamNotifier(IvsClient ivs, Followers followers) {
    this.ivs = ivs;
    this.followers = followers;
  }

  /** Notifies the followers of all streams that have gone live since the last call. */
  public void poll() {
    Set<String> live = new HashSet<>();
    ivs.listStreamsPaginator(request -> {}).stream()
        .flatMap(page -> page.streams().stream())
        .forEach(
            stream -> {
              live.add(stream.streamId());
              if (announcedStreams.add(stream.streamId())) {
                announce(stream);
              }
            });
    announcedStreams.retainAll(live);
  }

  private void announce(StreamSummary stream) {
    try {
      String message =
          nameOf(stream.channelArn()) + " is live, " + stream.viewerCount() + " watching";
      LOG.log(System.Logger.Level.INFO, message);
      followers.notify(message);
    } catch (ResourceNotFoundException channelIsGone) {
      LOG.log(System.Logger.Level.WARNING, "Channel deleted: {0}", stream.channelArn());
    }
  }

  private String nameOf(String channelArn) {
    return ivs.getChannel(request -> request.arn(channelArn)).channel().name();
  }
}
