package io.github.fakeivs.samples.channelprovisioning;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;

/**
 * Provisions the channels of creators.
 *
 * <p>CreateChannel has no idempotency token, and names are not unique: a call that is repeated
 * creates a second channel. A channel is therefore looked for first, by its name, which is what
 * ListChannels can filter by; its tag says that it is the creator's and not someone else's of the
 * same name.
 *
 * <p>Two calls for the same creator must not run at the same time.
 */
public final class CreatorChannels {

  /** The tag with the id of the creator, which all channels of this application have. */
  static final String CREATOR_TAG = "creator-id";

  private static final System.Logger LOG = System.getLogger(CreatorChannels.class.getName());

  private final IvsClient ivs;

  public CreatorChannels(IvsClient ivs) {
    this.ivs = ivs;
  }

  /**
   * Returns the channel of a creator, and creates it if there is none.
   *
   * @param creatorId letters, digits, hyphens and underscores
   */
  public Provisioning provision(String creatorId) {
    return find(creatorId)
        .<Provisioning>map(Provisioning.Ready::new)
        .orElseGet(() -> create(creatorId));
  }

  /** Returns the channel of a creator, if there is one. */
  public Optional<CreatorChannel> find(String creatorId) {
    // An answer that was lost may have left two channels: the choice between them has to be stable.
    return ivs.listChannelsPaginator(request -> request.filterByName(name(creatorId))).stream()
        .flatMap(page -> page.channels().stream())
        .filter(channel -> creatorId.equals(channel.tags().get(CREATOR_TAG)))
        .map(ChannelSummary::arn)
        .min(Comparator.naturalOrder())
        .map(this::get);
  }

  private CreatorChannel get(String arn) {
    return CreatorChannel.of(ivs.getChannel(request -> request.arn(arn)).channel());
  }

  private Provisioning create(String creatorId) {
    try {
      Channel channel =
          ivs.createChannel(
                  request ->
                      request
                          .name(name(creatorId))
                          .type(ChannelType.STANDARD)
                          .tags(Map.of(CREATOR_TAG, creatorId)))
              .channel();
      LOG.log(System.Logger.Level.DEBUG, "Created {0} for {1}", channel.arn(), creatorId);
      return new Provisioning.Ready(CreatorChannel.of(channel));
    } catch (ServiceQuotaExceededException e) {
      LOG.log(System.Logger.Level.WARNING, "No channel for {0}: {1}", creatorId, e.getMessage());
      return new Provisioning.CapacityReached();
    }
  }

  private static String name(String creatorId) {
    return "creator-" + creatorId;
  }
}
