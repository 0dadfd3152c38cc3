package io.github.fakeivs.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesResponse;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamSessionsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamsResponse;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPairSummary;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicySummary;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationSummary;
import software.amazon.awssdk.services.ivs.model.StreamHealth;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;
import software.amazon.awssdk.services.ivs.model.StreamSessionSummary;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/**
 * The operations that answer in pages, with what it takes to fill, to thin out and to read them.
 *
 * <p>Some list what is within something: the keys of a channel, the channels of a name.
 */
enum ListOperation {
  CHANNELS(
      100,
      1_000,
      Order.OLDEST_FIRST,
      c -> "",
      (c, within) -> c.channel().arn(),
      (c, arn) -> c.ivs().deleteChannel(r -> r.arn(arn)),
      (c, within, token, size) -> {
        ListChannelsResponse page =
            c.ok(c.ivs().listChannels(r -> r.nextToken(token).maxResults(size)));
        return Page.of(page.channels(), ChannelSummary::arn, page.nextToken());
      }),
  CHANNELS_OF_A_NAME(
      100,
      1_000,
      Order.OLDEST_FIRST,
      c -> c.channel().arn().replaceAll(".*/", "named-after-"),
      (c, within) -> c.ivs().createChannel(r -> r.name(within)).channel().arn(),
      (c, arn) -> c.ivs().deleteChannel(r -> r.arn(arn)),
      (c, within, token, size) -> {
        ListChannelsResponse page =
            c.ok(
                c.ivs()
                    .listChannels(r -> r.filterByName(within).nextToken(token).maxResults(size)));
        return Page.of(page.channels(), ChannelSummary::arn, page.nextToken());
      }),
  STREAM_KEYS(
      1,
      1,
      Order.OLDEST_FIRST,
      ListOperation::channelWithoutKey,
      (c, within) -> c.ivs().createStreamKey(r -> r.channelArn(within)).streamKey().arn(),
      (c, arn) -> c.ivs().deleteStreamKey(r -> r.arn(arn)),
      (c, within, token, size) -> {
        ListStreamKeysResponse page =
            c.ok(
                c.ivs()
                    .listStreamKeys(r -> r.channelArn(within).nextToken(token).maxResults(size)));
        return Page.of(page.streamKeys(), StreamKeySummary::arn, page.nextToken());
      }),
  RECORDING_CONFIGURATIONS(
      20,
      20,
      Order.OLDEST_FIRST,
      c -> "",
      (c, within) -> c.recordingConfiguration().arn(),
      (c, arn) -> c.ivs().deleteRecordingConfiguration(r -> r.arn(arn)),
      (c, within, token, size) -> {
        ListRecordingConfigurationsResponse page =
            c.ok(c.ivs().listRecordingConfigurations(r -> r.nextToken(token).maxResults(size)));
        return Page.of(
            page.recordingConfigurations(), RecordingConfigurationSummary::arn, page.nextToken());
      }),
  PLAYBACK_KEY_PAIRS(
      3,
      3,
      Order.OLDEST_FIRST,
      c -> "",
      (c, within) -> c.keyPair().arn(),
      (c, arn) -> c.ivs().deletePlaybackKeyPair(r -> r.arn(arn)),
      (c, within, token, size) -> {
        ListPlaybackKeyPairsResponse page =
            c.ok(c.ivs().listPlaybackKeyPairs(r -> r.nextToken(token).maxResults(size)));
        return Page.of(page.keyPairs(), PlaybackKeyPairSummary::arn, page.nextToken());
      }),
  PLAYBACK_RESTRICTION_POLICIES(
      1,
      3,
      Order.OLDEST_FIRST,
      c -> "",
      (c, within) -> c.policy().arn(),
      (c, arn) -> c.ivs().deletePlaybackRestrictionPolicy(r -> r.arn(arn)),
      (c, within, token, size) -> {
        ListPlaybackRestrictionPoliciesResponse page =
            c.ok(c.ivs().listPlaybackRestrictionPolicies(r -> r.nextToken(token).maxResults(size)));
        return Page.of(
            page.playbackRestrictionPolicies(),
            PlaybackRestrictionPolicySummary::arn,
            page.nextToken());
      }),
  STREAMS(
      100,
      100,
      Order.NEWEST_FIRST,
      c -> "",
      (c, within) -> c.liveChannel().arn(),
      Contract::endStream,
      (c, within, token, size) -> {
        ListStreamsResponse page =
            c.ok(c.ivs().listStreams(r -> r.nextToken(token).maxResults(size)));
        return Page.of(page.streams(), StreamSummary::channelArn, page.nextToken());
      }),
  HEALTHY_STREAMS(
      100,
      100,
      Order.NEWEST_FIRST,
      c -> "",
      (c, within) -> c.liveChannel().arn(),
      Contract::endStream,
      (c, within, token, size) -> {
        ListStreamsResponse page =
            c.ok(
                c.ivs()
                    .listStreams(
                        r ->
                            r.filterBy(f -> f.health(StreamHealth.HEALTHY))
                                .nextToken(token)
                                .maxResults(size)));
        return Page.of(page.streams(), StreamSummary::channelArn, page.nextToken());
      }),
  STREAM_SESSIONS(
      100,
      1_000,
      Order.NEWEST_FIRST,
      c -> c.channel().arn(),
      ListOperation::broadcastOnce,
      null,
      (c, within, token, size) -> {
        ListStreamSessionsResponse page =
            c.ok(
                c.ivs()
                    .listStreamSessions(
                        r -> r.channelArn(within).nextToken(token).maxResults(size)));
        return Page.of(page.streamSessions(), StreamSessionSummary::streamId, page.nextToken());
      });

  /** Where a listing shows what came last. */
  enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }

  /** What one call answers. */
  record Page(List<String> ids, String nextToken) {

    static <S> Page of(List<S> summaries, Function<S, String> id, String nextToken) {
      return new Page(summaries.stream().map(id).toList(), nextToken);
    }
  }

  /** A call for one page. */
  @FunctionalInterface
  interface Reader {
    Page page(Contract c, String within, String token, Integer maxResults);
  }

  private final int defaultPageSize;
  private final int capacity;
  private final Order order;
  private final Function<Contract, String> within;
  private final BiFunction<Contract, String, String> add;
  private final BiConsumer<Contract, String> remove;
  private final Reader reader;

  ListOperation(
      int defaultPageSize,
      int capacity,
      Order order,
      Function<Contract, String> within,
      BiFunction<Contract, String, String> add,
      BiConsumer<Contract, String> remove,
      Reader reader) {
    this.defaultPageSize = defaultPageSize;
    this.capacity = capacity;
    this.order = order;
    this.within = within;
    this.add = add;
    this.remove = remove;
    this.reader = reader;
  }

  private static String channelWithoutKey(Contract c) {
    StreamKey key = c.ivs().createChannel(r -> {}).streamKey();
    c.ivs().deleteStreamKey(r -> r.arn(key.arn()));
    return key.channelArn();
  }

  private static String broadcastOnce(Contract c, String channelArn) {
    c.goLive(channelArn);
    String streamId = c.ivs().getStream(r -> r.channelArn(channelArn)).stream().streamId();
    c.endStream(channelArn);
    return streamId;
  }

  /** How many a page has when nothing is said. */
  int defaultPageSize() {
    return defaultPageSize;
  }

  /** How many there can be at once, or as many as a test should make. */
  int capacity() {
    return capacity;
  }

  Order order() {
    return order;
  }

  boolean canRemove() {
    return remove != null;
  }

  /** The listing of a new something, ready to be filled. */
  Filled in(Contract c) {
    return new Filled(this, c, within.apply(c), new ArrayList<>());
  }

  /**
   * A listing within one thing.
   *
   * @param ids what is in it, in the order in which it is listed
   */
  record Filled(ListOperation listing, Contract c, String within, List<String> ids) {

    Filled with(int count) {
      IntStream.range(0, count).forEach(i -> add());
      return this;
    }

    String add() {
      String id = listing.add.apply(c, within);
      ids.add(listing.order == Order.OLDEST_FIRST ? ids.size() : 0, id);
      return id;
    }

    void remove(String id) {
      listing.remove.accept(c, id);
      ids.remove(id);
    }

    Page page(String token, Integer maxResults) {
      return listing.reader.page(c, within, token, maxResults);
    }
  }
}
