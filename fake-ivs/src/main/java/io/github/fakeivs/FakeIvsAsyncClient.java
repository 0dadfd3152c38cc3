package io.github.fakeivs;

import static io.github.fakeivs.call.IvsOperation.BATCH_GET_CHANNEL;
import static io.github.fakeivs.call.IvsOperation.BATCH_GET_STREAM_KEY;
import static io.github.fakeivs.call.IvsOperation.BATCH_START_VIEWER_SESSION_REVOCATION;
import static io.github.fakeivs.call.IvsOperation.CREATE_CHANNEL;
import static io.github.fakeivs.call.IvsOperation.CREATE_PLAYBACK_RESTRICTION_POLICY;
import static io.github.fakeivs.call.IvsOperation.CREATE_RECORDING_CONFIGURATION;
import static io.github.fakeivs.call.IvsOperation.CREATE_STREAM_KEY;
import static io.github.fakeivs.call.IvsOperation.DELETE_CHANNEL;
import static io.github.fakeivs.call.IvsOperation.DELETE_PLAYBACK_KEY_PAIR;
import static io.github.fakeivs.call.IvsOperation.DELETE_PLAYBACK_RESTRICTION_POLICY;
import static io.github.fakeivs.call.IvsOperation.DELETE_RECORDING_CONFIGURATION;
import static io.github.fakeivs.call.IvsOperation.DELETE_STREAM_KEY;
import static io.github.fakeivs.call.IvsOperation.GET_CHANNEL;
import static io.github.fakeivs.call.IvsOperation.GET_PLAYBACK_KEY_PAIR;
import static io.github.fakeivs.call.IvsOperation.GET_PLAYBACK_RESTRICTION_POLICY;
import static io.github.fakeivs.call.IvsOperation.GET_RECORDING_CONFIGURATION;
import static io.github.fakeivs.call.IvsOperation.GET_STREAM;
import static io.github.fakeivs.call.IvsOperation.GET_STREAM_KEY;
import static io.github.fakeivs.call.IvsOperation.GET_STREAM_SESSION;
import static io.github.fakeivs.call.IvsOperation.IMPORT_PLAYBACK_KEY_PAIR;
import static io.github.fakeivs.call.IvsOperation.LIST_CHANNELS;
import static io.github.fakeivs.call.IvsOperation.LIST_PLAYBACK_KEY_PAIRS;
import static io.github.fakeivs.call.IvsOperation.LIST_PLAYBACK_RESTRICTION_POLICIES;
import static io.github.fakeivs.call.IvsOperation.LIST_RECORDING_CONFIGURATIONS;
import static io.github.fakeivs.call.IvsOperation.LIST_STREAMS;
import static io.github.fakeivs.call.IvsOperation.LIST_STREAM_KEYS;
import static io.github.fakeivs.call.IvsOperation.LIST_STREAM_SESSIONS;
import static io.github.fakeivs.call.IvsOperation.LIST_TAGS_FOR_RESOURCE;
import static io.github.fakeivs.call.IvsOperation.PUT_METADATA;
import static io.github.fakeivs.call.IvsOperation.START_VIEWER_SESSION_REVOCATION;
import static io.github.fakeivs.call.IvsOperation.STOP_STREAM;
import static io.github.fakeivs.call.IvsOperation.TAG_RESOURCE;
import static io.github.fakeivs.call.IvsOperation.UNTAG_RESOURCE;
import static io.github.fakeivs.call.IvsOperation.UPDATE_CHANNEL;
import static io.github.fakeivs.call.IvsOperation.UPDATE_PLAYBACK_RESTRICTION_POLICY;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.client.AsyncCaller;
import io.github.fakeivs.internal.sdk.NewerOperations;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.ivs.IvsAsyncClient;
import software.amazon.awssdk.services.ivs.IvsServiceClientConfiguration;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelRequest;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelResponse;
import software.amazon.awssdk.services.ivs.model.BatchGetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.BatchGetStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationRequest;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationResponse;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.CreatePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.CreatePlaybackRestrictionPolicyResponse;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationResponse;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.DeleteChannelRequest;
import software.amazon.awssdk.services.ivs.model.DeleteChannelResponse;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackKeyPairResponse;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackRestrictionPolicyResponse;
import software.amazon.awssdk.services.ivs.model.DeleteRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.DeleteRecordingConfigurationResponse;
import software.amazon.awssdk.services.ivs.model.DeleteStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.DeleteStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelResponse;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairResponse;
import software.amazon.awssdk.services.ivs.model.GetPlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.GetPlaybackRestrictionPolicyResponse;
import software.amazon.awssdk.services.ivs.model.GetRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.GetRecordingConfigurationResponse;
import software.amazon.awssdk.services.ivs.model.GetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamKeyResponse;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamResponse;
import software.amazon.awssdk.services.ivs.model.GetStreamSessionRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamSessionResponse;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairResponse;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsResponse;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesResponse;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsRequest;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamSessionsRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamSessionsResponse;
import software.amazon.awssdk.services.ivs.model.ListStreamsRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamsResponse;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.ivs.model.PutMetadataRequest;
import software.amazon.awssdk.services.ivs.model.PutMetadataResponse;
import software.amazon.awssdk.services.ivs.model.StartViewerSessionRevocationRequest;
import software.amazon.awssdk.services.ivs.model.StartViewerSessionRevocationResponse;
import software.amazon.awssdk.services.ivs.model.StopStreamRequest;
import software.amazon.awssdk.services.ivs.model.StopStreamResponse;
import software.amazon.awssdk.services.ivs.model.TagResourceRequest;
import software.amazon.awssdk.services.ivs.model.TagResourceResponse;
import software.amazon.awssdk.services.ivs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ivs.model.UntagResourceResponse;
import software.amazon.awssdk.services.ivs.model.UpdateChannelRequest;
import software.amazon.awssdk.services.ivs.model.UpdateChannelResponse;
import software.amazon.awssdk.services.ivs.model.UpdatePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.UpdatePlaybackRestrictionPolicyResponse;

/**
 * An asynchronous SDK client of a fake, to be used by production code as its {@link
 * IvsAsyncClient}.
 *
 * <p>Shares its state with {@link FakeIvsClient}. Lambda overloads and paginators are those of the
 * SDK. No operation throws: failures complete the future, wrapped as the SDK's client wraps them.
 * By default futures are complete when a call returns; {@link FakeIvs#asyncCalls()} controls when
 * and where they complete.
 *
 * <p>There are two differences from the SDK's client to be aware of. A null request completes the
 * future with a {@link NullPointerException}, while the client of SDK 2.40.2 throws it. And the
 * SDK's publishers request each page from within the completion of the previous one, so that some
 * hundred pages overflow the stack if futures complete on the calling thread; to fetch that many,
 * give {@link FakeIvs#asyncCalls()} an executor.
 *
 * <p>An operation that a newer SDK has, but this fake does not, completes the future with an {@link
 * UnsupportedOperationException} that names it. Not final for this reason alone: with such an SDK,
 * clients are instances of a subclass.
 *
 * <p>Safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public class FakeIvsAsyncClient implements IvsAsyncClient {

  private final FakeIvs fake;
  private final AsyncCaller caller;

  FakeIvsAsyncClient(FakeIvs fake, AsyncCaller caller) {
    this.fake = fake;
    this.caller = caller;
  }

  /**
   * Returns the asynchronous client of a new fake with default settings.
   *
   * @return the client
   * @see #fake()
   */
  public static FakeIvsAsyncClient create() {
    return FakeIvs.create().asyncClient();
  }

  /** {@return the fake that answers the calls of this client} */
  public FakeIvs fake() {
    return fake;
  }

  @Override
  public CompletableFuture<BatchGetChannelResponse> batchGetChannel(
      BatchGetChannelRequest request) {
    return caller.call(BATCH_GET_CHANNEL, request);
  }

  @Override
  public CompletableFuture<BatchGetStreamKeyResponse> batchGetStreamKey(
      BatchGetStreamKeyRequest request) {
    return caller.call(BATCH_GET_STREAM_KEY, request);
  }

  @Override
  public CompletableFuture<BatchStartViewerSessionRevocationResponse>
      batchStartViewerSessionRevocation(BatchStartViewerSessionRevocationRequest request) {
    return caller.call(BATCH_START_VIEWER_SESSION_REVOCATION, request);
  }

  @Override
  public CompletableFuture<CreateChannelResponse> createChannel(CreateChannelRequest request) {
    return caller.call(CREATE_CHANNEL, request);
  }

  @Override
  public CompletableFuture<CreatePlaybackRestrictionPolicyResponse> createPlaybackRestrictionPolicy(
      CreatePlaybackRestrictionPolicyRequest request) {
    return caller.call(CREATE_PLAYBACK_RESTRICTION_POLICY, request);
  }

  @Override
  public CompletableFuture<CreateRecordingConfigurationResponse> createRecordingConfiguration(
      CreateRecordingConfigurationRequest request) {
    return caller.call(CREATE_RECORDING_CONFIGURATION, request);
  }

  @Override
  public CompletableFuture<CreateStreamKeyResponse> createStreamKey(
      CreateStreamKeyRequest request) {
    return caller.call(CREATE_STREAM_KEY, request);
  }

  @Override
  public CompletableFuture<DeleteChannelResponse> deleteChannel(DeleteChannelRequest request) {
    return caller.call(DELETE_CHANNEL, request);
  }

  @Override
  public CompletableFuture<DeletePlaybackKeyPairResponse> deletePlaybackKeyPair(
      DeletePlaybackKeyPairRequest request) {
    return caller.call(DELETE_PLAYBACK_KEY_PAIR, request);
  }

  @Override
  public CompletableFuture<DeletePlaybackRestrictionPolicyResponse> deletePlaybackRestrictionPolicy(
      DeletePlaybackRestrictionPolicyRequest request) {
    return caller.call(DELETE_PLAYBACK_RESTRICTION_POLICY, request);
  }

  @Override
  public CompletableFuture<DeleteRecordingConfigurationResponse> deleteRecordingConfiguration(
      DeleteRecordingConfigurationRequest request) {
    return caller.call(DELETE_RECORDING_CONFIGURATION, request);
  }

  @Override
  public CompletableFuture<DeleteStreamKeyResponse> deleteStreamKey(
      DeleteStreamKeyRequest request) {
    return caller.call(DELETE_STREAM_KEY, request);
  }

  @Override
  public CompletableFuture<GetChannelResponse> getChannel(GetChannelRequest request) {
    return caller.call(GET_CHANNEL, request);
  }

  @Override
  public CompletableFuture<GetPlaybackKeyPairResponse> getPlaybackKeyPair(
      GetPlaybackKeyPairRequest request) {
    return caller.call(GET_PLAYBACK_KEY_PAIR, request);
  }

  @Override
  public CompletableFuture<GetPlaybackRestrictionPolicyResponse> getPlaybackRestrictionPolicy(
      GetPlaybackRestrictionPolicyRequest request) {
    return caller.call(GET_PLAYBACK_RESTRICTION_POLICY, request);
  }

  @Override
  public CompletableFuture<GetRecordingConfigurationResponse> getRecordingConfiguration(
      GetRecordingConfigurationRequest request) {
    return caller.call(GET_RECORDING_CONFIGURATION, request);
  }

  @Override
  public CompletableFuture<GetStreamResponse> getStream(GetStreamRequest request) {
    return caller.call(GET_STREAM, request);
  }

  @Override
  public CompletableFuture<GetStreamKeyResponse> getStreamKey(GetStreamKeyRequest request) {
    return caller.call(GET_STREAM_KEY, request);
  }

  @Override
  public CompletableFuture<GetStreamSessionResponse> getStreamSession(
      GetStreamSessionRequest request) {
    return caller.call(GET_STREAM_SESSION, request);
  }

  @Override
  public CompletableFuture<ImportPlaybackKeyPairResponse> importPlaybackKeyPair(
      ImportPlaybackKeyPairRequest request) {
    return caller.call(IMPORT_PLAYBACK_KEY_PAIR, request);
  }

  @Override
  public CompletableFuture<ListChannelsResponse> listChannels(ListChannelsRequest request) {
    return caller.call(LIST_CHANNELS, request);
  }

  @Override
  public CompletableFuture<ListPlaybackKeyPairsResponse> listPlaybackKeyPairs(
      ListPlaybackKeyPairsRequest request) {
    return caller.call(LIST_PLAYBACK_KEY_PAIRS, request);
  }

  @Override
  public CompletableFuture<ListPlaybackRestrictionPoliciesResponse> listPlaybackRestrictionPolicies(
      ListPlaybackRestrictionPoliciesRequest request) {
    return caller.call(LIST_PLAYBACK_RESTRICTION_POLICIES, request);
  }

  @Override
  public CompletableFuture<ListRecordingConfigurationsResponse> listRecordingConfigurations(
      ListRecordingConfigurationsRequest request) {
    return caller.call(LIST_RECORDING_CONFIGURATIONS, request);
  }

  @Override
  public CompletableFuture<ListStreamKeysResponse> listStreamKeys(ListStreamKeysRequest request) {
    return caller.call(LIST_STREAM_KEYS, request);
  }

  @Override
  public CompletableFuture<ListStreamSessionsResponse> listStreamSessions(
      ListStreamSessionsRequest request) {
    return caller.call(LIST_STREAM_SESSIONS, request);
  }

  @Override
  public CompletableFuture<ListStreamsResponse> listStreams(ListStreamsRequest request) {
    return caller.call(LIST_STREAMS, request);
  }

  @Override
  public CompletableFuture<ListTagsForResourceResponse> listTagsForResource(
      ListTagsForResourceRequest request) {
    return caller.call(LIST_TAGS_FOR_RESOURCE, request);
  }

  @Override
  public CompletableFuture<PutMetadataResponse> putMetadata(PutMetadataRequest request) {
    return caller.call(PUT_METADATA, request);
  }

  @Override
  public CompletableFuture<StartViewerSessionRevocationResponse> startViewerSessionRevocation(
      StartViewerSessionRevocationRequest request) {
    return caller.call(START_VIEWER_SESSION_REVOCATION, request);
  }

  @Override
  public CompletableFuture<StopStreamResponse> stopStream(StopStreamRequest request) {
    return caller.call(STOP_STREAM, request);
  }

  @Override
  public CompletableFuture<TagResourceResponse> tagResource(TagResourceRequest request) {
    return caller.call(TAG_RESOURCE, request);
  }

  @Override
  public CompletableFuture<UntagResourceResponse> untagResource(UntagResourceRequest request) {
    return caller.call(UNTAG_RESOURCE, request);
  }

  @Override
  public CompletableFuture<UpdateChannelResponse> updateChannel(UpdateChannelRequest request) {
    return caller.call(UPDATE_CHANNEL, request);
  }

  @Override
  public CompletableFuture<UpdatePlaybackRestrictionPolicyResponse> updatePlaybackRestrictionPolicy(
      UpdatePlaybackRestrictionPolicyRequest request) {
    return caller.call(UPDATE_PLAYBACK_RESTRICTION_POLICY, request);
  }

  /** Fails a call of an operation that only a newer SDK has; see {@link NewerOperations}. */
  final CompletableFuture<IvsResponse> unsupported(String operationName, IvsRequest request) {
    return caller.unsupported(operationName, request);
  }

  /** {@return the name of the service, {@code ivs}} */
  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  /** {@return the configuration of this client, which contains only the region} */
  @Override
  public IvsServiceClientConfiguration serviceClientConfiguration() {
    return IvsServiceClientConfiguration.builder().region(fake.region()).build();
  }

  /**
   * Closes this client. It still works afterwards, and what is called on it then is available from
   * {@link io.github.fakeivs.call.Calls#afterClose()}.
   */
  @Override
  public void close() {
    caller.close();
  }

  /** Returns the region and the account. The format may change. */
  @Override
  public String toString() {
    return Text.of("FakeIvsAsyncClient[%s, %s]", fake.region(), fake.accountId());
  }
}
