package io.github.fakeivs;

import io.github.fakeivs.internal.operation.IvsOperations;
import io.github.fakeivs.internal.pipeline.SyncCaller;
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
 * The SDK's client of a fake: hand it to production code as its {@link IvsClient}.
 *
 * <p>Lambda overloads and paginators are the SDK's own. Failures are the service's exceptions with
 * everything that the SDK puts into them; only a null request is a {@link NullPointerException}, as
 * with the SDK's client. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class FakeIvsClient implements IvsClient {

  private final FakeIvs fake;
  private final SyncCaller caller;
  private final IvsOperations operations;

  FakeIvsClient(FakeIvs fake, SyncCaller caller, IvsOperations operations) {
    this.fake = fake;
    this.caller = caller;
    this.operations = operations;
  }

  /**
   * Makes a client with a new fake behind it, for tests that need no more than one object.
   *
   * @return the client of {@link FakeIvs#create()}
   */
  public static FakeIvsClient create() {
    return FakeIvs.create().client();
  }

  /**
   * What is behind this client.
   *
   * @return the fake
   */
  public FakeIvs fake() {
    return fake;
  }

  @Override
  public BatchGetChannelResponse batchGetChannel(BatchGetChannelRequest request) {
    return caller.call(operations.batchGetChannel, request);
  }

  @Override
  public BatchGetStreamKeyResponse batchGetStreamKey(BatchGetStreamKeyRequest request) {
    return caller.call(operations.batchGetStreamKey, request);
  }

  @Override
  public BatchStartViewerSessionRevocationResponse batchStartViewerSessionRevocation(
      BatchStartViewerSessionRevocationRequest request) {
    return caller.call(operations.batchStartViewerSessionRevocation, request);
  }

  @Override
  public CreateChannelResponse createChannel(CreateChannelRequest request) {
    return caller.call(operations.createChannel, request);
  }

  @Override
  public CreatePlaybackRestrictionPolicyResponse createPlaybackRestrictionPolicy(
      CreatePlaybackRestrictionPolicyRequest request) {
    return caller.call(operations.createPlaybackRestrictionPolicy, request);
  }

  @Override
  public CreateRecordingConfigurationResponse createRecordingConfiguration(
      CreateRecordingConfigurationRequest request) {
    return caller.call(operations.createRecordingConfiguration, request);
  }

  @Override
  public CreateStreamKeyResponse createStreamKey(CreateStreamKeyRequest request) {
    return caller.call(operations.createStreamKey, request);
  }

  @Override
  public DeleteChannelResponse deleteChannel(DeleteChannelRequest request) {
    return caller.call(operations.deleteChannel, request);
  }

  @Override
  public DeletePlaybackKeyPairResponse deletePlaybackKeyPair(DeletePlaybackKeyPairRequest request) {
    return caller.call(operations.deletePlaybackKeyPair, request);
  }

  @Override
  public DeletePlaybackRestrictionPolicyResponse deletePlaybackRestrictionPolicy(
      DeletePlaybackRestrictionPolicyRequest request) {
    return caller.call(operations.deletePlaybackRestrictionPolicy, request);
  }

  @Override
  public DeleteRecordingConfigurationResponse deleteRecordingConfiguration(
      DeleteRecordingConfigurationRequest request) {
    return caller.call(operations.deleteRecordingConfiguration, request);
  }

  @Override
  public DeleteStreamKeyResponse deleteStreamKey(DeleteStreamKeyRequest request) {
    return caller.call(operations.deleteStreamKey, request);
  }

  @Override
  public GetChannelResponse getChannel(GetChannelRequest request) {
    return caller.call(operations.getChannel, request);
  }

  @Override
  public GetPlaybackKeyPairResponse getPlaybackKeyPair(GetPlaybackKeyPairRequest request) {
    return caller.call(operations.getPlaybackKeyPair, request);
  }

  @Override
  public GetPlaybackRestrictionPolicyResponse getPlaybackRestrictionPolicy(
      GetPlaybackRestrictionPolicyRequest request) {
    return caller.call(operations.getPlaybackRestrictionPolicy, request);
  }

  @Override
  public GetRecordingConfigurationResponse getRecordingConfiguration(
      GetRecordingConfigurationRequest request) {
    return caller.call(operations.getRecordingConfiguration, request);
  }

  @Override
  public GetStreamResponse getStream(GetStreamRequest request) {
    return caller.call(operations.getStream, request);
  }

  @Override
  public GetStreamKeyResponse getStreamKey(GetStreamKeyRequest request) {
    return caller.call(operations.getStreamKey, request);
  }

  @Override
  public GetStreamSessionResponse getStreamSession(GetStreamSessionRequest request) {
    return caller.call(operations.getStreamSession, request);
  }

  @Override
  public ImportPlaybackKeyPairResponse importPlaybackKeyPair(ImportPlaybackKeyPairRequest request) {
    return caller.call(operations.importPlaybackKeyPair, request);
  }

  @Override
  public ListChannelsResponse listChannels(ListChannelsRequest request) {
    return caller.call(operations.listChannels, request);
  }

  @Override
  public ListPlaybackKeyPairsResponse listPlaybackKeyPairs(ListPlaybackKeyPairsRequest request) {
    return caller.call(operations.listPlaybackKeyPairs, request);
  }

  @Override
  public ListPlaybackRestrictionPoliciesResponse listPlaybackRestrictionPolicies(
      ListPlaybackRestrictionPoliciesRequest request) {
    return caller.call(operations.listPlaybackRestrictionPolicies, request);
  }

  @Override
  public ListRecordingConfigurationsResponse listRecordingConfigurations(
      ListRecordingConfigurationsRequest request) {
    return caller.call(operations.listRecordingConfigurations, request);
  }

  @Override
  public ListStreamKeysResponse listStreamKeys(ListStreamKeysRequest request) {
    return caller.call(operations.listStreamKeys, request);
  }

  @Override
  public ListStreamSessionsResponse listStreamSessions(ListStreamSessionsRequest request) {
    return caller.call(operations.listStreamSessions, request);
  }

  @Override
  public ListStreamsResponse listStreams(ListStreamsRequest request) {
    return caller.call(operations.listStreams, request);
  }

  @Override
  public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
    return caller.call(operations.listTagsForResource, request);
  }

  @Override
  public PutMetadataResponse putMetadata(PutMetadataRequest request) {
    return caller.call(operations.putMetadata, request);
  }

  @Override
  public StartViewerSessionRevocationResponse startViewerSessionRevocation(
      StartViewerSessionRevocationRequest request) {
    return caller.call(operations.startViewerSessionRevocation, request);
  }

  @Override
  public StopStreamResponse stopStream(StopStreamRequest request) {
    return caller.call(operations.stopStream, request);
  }

  @Override
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return caller.call(operations.tagResource, request);
  }

  @Override
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return caller.call(operations.untagResource, request);
  }

  @Override
  public UpdateChannelResponse updateChannel(UpdateChannelRequest request) {
    return caller.call(operations.updateChannel, request);
  }

  @Override
  public UpdatePlaybackRestrictionPolicyResponse updatePlaybackRestrictionPolicy(
      UpdatePlaybackRestrictionPolicyRequest request) {
    return caller.call(operations.updatePlaybackRestrictionPolicy, request);
  }

  /** The name of the service: {@code ivs}. */
  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  /** The configuration of this client, of which a fake has only the region. */
  @Override
  public IvsServiceClientConfiguration serviceClientConfiguration() {
    return IvsServiceClientConfiguration.builder().region(fake.region()).build();
  }

  /**
   * Notes that the client was closed, however often. It works on all the same; what is called on it
   * then is in {@code calls().afterClose()} of the fake.
   */
  @Override
  public void close() {
    caller.close();
  }
}
