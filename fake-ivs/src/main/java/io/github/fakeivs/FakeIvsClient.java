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
import io.github.fakeivs.internal.client.SyncCaller;
import io.github.fakeivs.internal.sdk.NewerOperations;
import software.amazon.awssdk.services.ivs.IvsClient;
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
 * A synchronous SDK client of a fake, to be used by production code as its {@link IvsClient}.
 *
 * <p>Lambda overloads and paginators are those of the SDK. Failures are the exceptions of the
 * service with all details that the SDK sets. A null request is a {@link NullPointerException}, as
 * with the SDK's client.
 *
 * <p>An operation that a newer SDK has, but this fake does not, throws an {@link
 * UnsupportedOperationException} that names it. Not final for this reason alone: with such an SDK,
 * clients are instances of a subclass.
 *
 * <p>Safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public class FakeIvsClient implements IvsClient {

  private final FakeIvs fake;
  private final SyncCaller caller;

  FakeIvsClient(FakeIvs fake, SyncCaller caller) {
    this.fake = fake;
    this.caller = caller;
  }

  /**
   * Returns the client of a new fake with default settings.
   *
   * @return the client
   * @see #fake()
   */
  public static FakeIvsClient create() {
    return FakeIvs.create().client();
  }

  /** {@return the fake that answers the calls of this client} */
  public FakeIvs fake() {
    return fake;
  }

  @Override
  public BatchGetChannelResponse batchGetChannel(BatchGetChannelRequest request) {
    return (BatchGetChannelResponse) caller.call(BATCH_GET_CHANNEL, request);
  }

  @Override
  public BatchGetStreamKeyResponse batchGetStreamKey(BatchGetStreamKeyRequest request) {
    return (BatchGetStreamKeyResponse) caller.call(BATCH_GET_STREAM_KEY, request);
  }

  @Override
  public BatchStartViewerSessionRevocationResponse batchStartViewerSessionRevocation(
      BatchStartViewerSessionRevocationRequest request) {
    return (BatchStartViewerSessionRevocationResponse)
        caller.call(BATCH_START_VIEWER_SESSION_REVOCATION, request);
  }

  @Override
  public CreateChannelResponse createChannel(CreateChannelRequest request) {
    return (CreateChannelResponse) caller.call(CREATE_CHANNEL, request);
  }

  @Override
  public CreatePlaybackRestrictionPolicyResponse createPlaybackRestrictionPolicy(
      CreatePlaybackRestrictionPolicyRequest request) {
    return (CreatePlaybackRestrictionPolicyResponse)
        caller.call(CREATE_PLAYBACK_RESTRICTION_POLICY, request);
  }

  @Override
  public CreateRecordingConfigurationResponse createRecordingConfiguration(
      CreateRecordingConfigurationRequest request) {
    return (CreateRecordingConfigurationResponse)
        caller.call(CREATE_RECORDING_CONFIGURATION, request);
  }

  @Override
  public CreateStreamKeyResponse createStreamKey(CreateStreamKeyRequest request) {
    return (CreateStreamKeyResponse) caller.call(CREATE_STREAM_KEY, request);
  }

  @Override
  public DeleteChannelResponse deleteChannel(DeleteChannelRequest request) {
    return (DeleteChannelResponse) caller.call(DELETE_CHANNEL, request);
  }

  @Override
  public DeletePlaybackKeyPairResponse deletePlaybackKeyPair(DeletePlaybackKeyPairRequest request) {
    return (DeletePlaybackKeyPairResponse) caller.call(DELETE_PLAYBACK_KEY_PAIR, request);
  }

  @Override
  public DeletePlaybackRestrictionPolicyResponse deletePlaybackRestrictionPolicy(
      DeletePlaybackRestrictionPolicyRequest request) {
    return (DeletePlaybackRestrictionPolicyResponse)
        caller.call(DELETE_PLAYBACK_RESTRICTION_POLICY, request);
  }

  @Override
  public DeleteRecordingConfigurationResponse deleteRecordingConfiguration(
      DeleteRecordingConfigurationRequest request) {
    return (DeleteRecordingConfigurationResponse)
        caller.call(DELETE_RECORDING_CONFIGURATION, request);
  }

  @Override
  public DeleteStreamKeyResponse deleteStreamKey(DeleteStreamKeyRequest request) {
    return (DeleteStreamKeyResponse) caller.call(DELETE_STREAM_KEY, request);
  }

  @Override
  public GetChannelResponse getChannel(GetChannelRequest request) {
    return (GetChannelResponse) caller.call(GET_CHANNEL, request);
  }

  @Override
  public GetPlaybackKeyPairResponse getPlaybackKeyPair(GetPlaybackKeyPairRequest request) {
    return (GetPlaybackKeyPairResponse) caller.call(GET_PLAYBACK_KEY_PAIR, request);
  }

  @Override
  public GetPlaybackRestrictionPolicyResponse getPlaybackRestrictionPolicy(
      GetPlaybackRestrictionPolicyRequest request) {
    return (GetPlaybackRestrictionPolicyResponse)
        caller.call(GET_PLAYBACK_RESTRICTION_POLICY, request);
  }

  @Override
  public GetRecordingConfigurationResponse getRecordingConfiguration(
      GetRecordingConfigurationRequest request) {
    return (GetRecordingConfigurationResponse) caller.call(GET_RECORDING_CONFIGURATION, request);
  }

  @Override
  public GetStreamResponse getStream(GetStreamRequest request) {
    return (GetStreamResponse) caller.call(GET_STREAM, request);
  }

  @Override
  public GetStreamKeyResponse getStreamKey(GetStreamKeyRequest request) {
    return (GetStreamKeyResponse) caller.call(GET_STREAM_KEY, request);
  }

  @Override
  public GetStreamSessionResponse getStreamSession(GetStreamSessionRequest request) {
    return (GetStreamSessionResponse) caller.call(GET_STREAM_SESSION, request);
  }

  @Override
  public ImportPlaybackKeyPairResponse importPlaybackKeyPair(ImportPlaybackKeyPairRequest request) {
    return (ImportPlaybackKeyPairResponse) caller.call(IMPORT_PLAYBACK_KEY_PAIR, request);
  }

  @Override
  public ListChannelsResponse listChannels(ListChannelsRequest request) {
    return (ListChannelsResponse) caller.call(LIST_CHANNELS, request);
  }

  @Override
  public ListPlaybackKeyPairsResponse listPlaybackKeyPairs(ListPlaybackKeyPairsRequest request) {
    return (ListPlaybackKeyPairsResponse) caller.call(LIST_PLAYBACK_KEY_PAIRS, request);
  }

  @Override
  public ListPlaybackRestrictionPoliciesResponse listPlaybackRestrictionPolicies(
      ListPlaybackRestrictionPoliciesRequest request) {
    return (ListPlaybackRestrictionPoliciesResponse)
        caller.call(LIST_PLAYBACK_RESTRICTION_POLICIES, request);
  }

  @Override
  public ListRecordingConfigurationsResponse listRecordingConfigurations(
      ListRecordingConfigurationsRequest request) {
    return (ListRecordingConfigurationsResponse)
        caller.call(LIST_RECORDING_CONFIGURATIONS, request);
  }

  @Override
  public ListStreamKeysResponse listStreamKeys(ListStreamKeysRequest request) {
    return (ListStreamKeysResponse) caller.call(LIST_STREAM_KEYS, request);
  }

  @Override
  public ListStreamSessionsResponse listStreamSessions(ListStreamSessionsRequest request) {
    return (ListStreamSessionsResponse) caller.call(LIST_STREAM_SESSIONS, request);
  }

  @Override
  public ListStreamsResponse listStreams(ListStreamsRequest request) {
    return (ListStreamsResponse) caller.call(LIST_STREAMS, request);
  }

  @Override
  public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
    return (ListTagsForResourceResponse) caller.call(LIST_TAGS_FOR_RESOURCE, request);
  }

  @Override
  public PutMetadataResponse putMetadata(PutMetadataRequest request) {
    return (PutMetadataResponse) caller.call(PUT_METADATA, request);
  }

  @Override
  public StartViewerSessionRevocationResponse startViewerSessionRevocation(
      StartViewerSessionRevocationRequest request) {
    return (StartViewerSessionRevocationResponse)
        caller.call(START_VIEWER_SESSION_REVOCATION, request);
  }

  @Override
  public StopStreamResponse stopStream(StopStreamRequest request) {
    return (StopStreamResponse) caller.call(STOP_STREAM, request);
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return (TagResourceResponse) caller.call(TAG_RESOURCE, request);
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return (UntagResourceResponse) caller.call(UNTAG_RESOURCE, request);
  }

  @Override
  public UpdateChannelResponse updateChannel(UpdateChannelRequest request) {
    return (UpdateChannelResponse) caller.call(UPDATE_CHANNEL, request);
  }

  @Override
  public UpdatePlaybackRestrictionPolicyResponse updatePlaybackRestrictionPolicy(
      UpdatePlaybackRestrictionPolicyRequest request) {
    return (UpdatePlaybackRestrictionPolicyResponse)
        caller.call(UPDATE_PLAYBACK_RESTRICTION_POLICY, request);
  }

  /** Fails a call of an operation that only a newer SDK has; see {@link NewerOperations}. */
  final IvsResponse unsupported(String operationName, IvsRequest request) {
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
    return Text.of("FakeIvsClient[%s, %s]", fake.region(), fake.accountId());
  }
}
