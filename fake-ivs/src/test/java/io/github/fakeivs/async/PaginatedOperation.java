package io.github.fakeivs.async;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fixture.PublicKeys;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesResponse;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamSessionsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamsResponse;

/** The operations that have a publisher: how to fill what they list, and how to read it. */
enum PaginatedOperation {
  CHANNELS(
      IvsOperation.LIST_CHANNELS,
      (fake, within) -> newChannel(fake),
      (ivs, within) -> ivs.listChannelsPaginator(c -> c.maxResults(1)),
      page -> ((ListChannelsResponse) page).channels()),
  STREAMS(
      IvsOperation.LIST_STREAMS,
      (fake, within) -> fake.goLive(newChannel(fake)),
      (ivs, within) -> ivs.listStreamsPaginator(c -> c.maxResults(1)),
      page -> ((ListStreamsResponse) page).streams()),
  STREAM_SESSIONS(
      IvsOperation.LIST_STREAM_SESSIONS,
      (fake, within) -> {
        fake.goLive(within).disconnect();
        return within;
      },
      (ivs, within) -> ivs.listStreamSessionsPaginator(c -> c.channelArn(within).maxResults(1)),
      page -> ((ListStreamSessionsResponse) page).streamSessions()),
  STREAM_KEYS(
      IvsOperation.LIST_STREAM_KEYS,
      (fake, within) -> fake.client().createStreamKey(c -> c.channelArn(within)),
      (ivs, within) -> ivs.listStreamKeysPaginator(c -> c.channelArn(within).maxResults(1)),
      page -> ((ListStreamKeysResponse) page).streamKeys()),
  PLAYBACK_KEY_PAIRS(
      IvsOperation.LIST_PLAYBACK_KEY_PAIRS,
      (fake, within) ->
          fake.client().importPlaybackKeyPair(c -> c.publicKeyMaterial(PublicKeys.p384())),
      (ivs, within) -> ivs.listPlaybackKeyPairsPaginator(c -> c.maxResults(1)),
      page -> ((ListPlaybackKeyPairsResponse) page).keyPairs()),
  PLAYBACK_RESTRICTION_POLICIES(
      IvsOperation.LIST_PLAYBACK_RESTRICTION_POLICIES,
      (fake, within) -> fake.client().createPlaybackRestrictionPolicy(c -> {}),
      (ivs, within) -> ivs.listPlaybackRestrictionPoliciesPaginator(c -> c.maxResults(1)),
      page -> ((ListPlaybackRestrictionPoliciesResponse) page).playbackRestrictionPolicies()),
  RECORDING_CONFIGURATIONS(
      IvsOperation.LIST_RECORDING_CONFIGURATIONS,
      (fake, within) ->
          fake.client()
              .createRecordingConfiguration(
                  c -> c.destinationConfiguration(d -> d.s3(s -> s.bucketName("recordings")))),
      (ivs, within) -> ivs.listRecordingConfigurationsPaginator(c -> c.maxResults(1)),
      page -> ((ListRecordingConfigurationsResponse) page).recordingConfigurations());

  private final IvsOperation operation;
  private final BiFunction<FakeIvs, String, ?> add;
  private final BiFunction<IvsAsyncClient, String, SdkPublisher<? extends IvsResponse>> publisher;
  private final Function<IvsResponse, List<?>> items;

  PaginatedOperation(
      IvsOperation operation,
      BiFunction<FakeIvs, String, ?> add,
      BiFunction<IvsAsyncClient, String, SdkPublisher<? extends IvsResponse>> publisher,
      Function<IvsResponse, List<?>> items) {
    this.operation = operation;
    this.add = add;
    this.publisher = publisher;
    this.items = items;
  }

  private static String newChannel(FakeIvs fake) {
    return fake.client().createChannel(c -> {}).channel().arn();
  }

  IvsOperation operation() {
    return operation;
  }

  List<?> items(IvsResponse page) {
    return items.apply(page);
  }

  /** What this lists, in a new fake: so many pages of one each. */
  Listed with(int pages) {
    FakeIvs fake = FakeIvs.builder().quotas(quotas(pages)).build();
    String within = within(fake);
    IntStream.range(0, pages).forEach(i -> add.apply(fake, within));
    fake.calls().clear();
    return new Listed(this, fake, within);
  }

  private static Quotas quotas(int pages) {
    return Quotas.defaults()
        .with(Quota.STREAM_KEYS_PER_CHANNEL, Math.max(pages, 1))
        .with(Quota.PLAYBACK_KEY_PAIRS, pages)
        .with(Quota.PLAYBACK_RESTRICTION_POLICIES, pages);
  }

  /** The channel whose keys or sessions are listed: it begins without any. */
  private String within(FakeIvs fake) {
    if (this != STREAM_KEYS && this != STREAM_SESSIONS) {
      return "";
    }
    CreateChannelResponse created = fake.client().createChannel(c -> {});
    if (this == STREAM_KEYS) {
      fake.client().deleteStreamKey(c -> c.arn(created.streamKey().arn()));
    }
    return created.channel().arn();
  }

  /**
   * Pages to be read.
   *
   * @param within the channel whose keys or sessions they are, or empty
   */
  record Listed(PaginatedOperation kind, FakeIvs fake, String within) {

    SdkPublisher<? extends IvsResponse> publisher() {
      return kind.publisher.apply(fake.asyncClient(), within);
    }

    /** How many pages the fake was asked for. */
    int fetched() {
      return fake.calls().of(kind.operation).size();
    }
  }
}
