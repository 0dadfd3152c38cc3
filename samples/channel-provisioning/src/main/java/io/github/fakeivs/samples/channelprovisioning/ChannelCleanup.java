package io.github.fakeivs.samples.channelprovisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/** Deletes the channels of creators who have left. Meant to run once a day. */
public final class ChannelCleanup {

  private final IvsClient ivs;

  public ChannelCleanup(IvsClient ivs) {
    this.ivs = ivs;
  }

  /**
   * Deletes the channels of all creators who are not active. A channel that is live is left for the
   * next run: nobody's last stream is cut off. Channels that are not of creators are left alone.
   */
  public Report removeDeparted(Predicate<String> isActive) {
    // Complete before the first deletion, which would shift the pages that are still to come.
    List<String> departed =
        ivs.listChannelsPaginator(request -> {}).stream()
            .flatMap(page -> page.channels().stream())
            .filter(channel -> hasDeparted(channel, isActive))
            .map(ChannelSummary::arn)
            .toList();

    Report report = new Report(new ArrayList<>(), new ArrayList<>());
    for (String arn : departed) {
      (delete(arn) ? report.removed : report.stillLive).add(arn);
    }
    return report;
  }

  private static boolean hasDeparted(ChannelSummary channel, Predicate<String> isActive) {
    String creatorId = channel.tags().get(CreatorChannels.CREATOR_TAG);
    return creatorId != null && !isActive.test(creatorId);
  }

  /** Deletes a channel with its stream key, unless it is live. */
  private boolean delete(String arn) {
    try {
      ivs.deleteChannel(request -> request.arn(arn));
      return true;
    } catch (ResourceNotFoundException alreadyGone) {
      return true;
    } catch (ConflictException live) {
      return false;
    }
  }

  /** What was done: the ARNs of the channels that are gone, and of those that were live. */
  public record Report(List<String> removed, List<String> stillLive) {}
}
