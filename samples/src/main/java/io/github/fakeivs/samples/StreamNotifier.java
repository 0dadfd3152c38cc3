package io.github.fakeivs.samples;

import java.util.HashSet;
import java.util.Set;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/**
 * Tells followers of each stream that has gone live since it last looked.
 *
 * <p>Meant to be polled by one scheduler thread.
 */
public final class StreamNotifier {

  private static final System.Logger LOG = System.getLogger(StreamNotifier.class.getName());

  private final IvsClient ivs;
  private final Followers followers;
  private final Set<String> announcedStreams = new HashSet<>();

  public StreamNotifier(IvsClient ivs, Followers followers) {
    this.ivs = ivs;
    this.followers = followers;
  }

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
          "%s is live, %d watching".formatted(nameOf(stream.channelArn()), stream.viewerCount());
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
