package io.github.fakeivs.internal.operation;

import static io.github.fakeivs.internal.operation.Operation.changing;
import static io.github.fakeivs.internal.operation.Operation.reading;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.broadcast.BroadcastEngine;
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

/** Every operation of the service, typed: what the clients have to choose from. */
public final class IvsOperations {

  public final Operation<CreateChannelRequest, CreateChannelResponse> createChannel;
  public final Operation<GetChannelRequest, GetChannelResponse> getChannel;
  public final Operation<BatchGetChannelRequest, BatchGetChannelResponse> batchGetChannel;
  public final Operation<ListChannelsRequest, ListChannelsResponse> listChannels;
  public final Operation<UpdateChannelRequest, UpdateChannelResponse> updateChannel;
  public final Operation<DeleteChannelRequest, DeleteChannelResponse> deleteChannel;

  public final Operation<CreateStreamKeyRequest, CreateStreamKeyResponse> createStreamKey;
  public final Operation<GetStreamKeyRequest, GetStreamKeyResponse> getStreamKey;
  public final Operation<BatchGetStreamKeyRequest, BatchGetStreamKeyResponse> batchGetStreamKey;
  public final Operation<ListStreamKeysRequest, ListStreamKeysResponse> listStreamKeys;
  public final Operation<DeleteStreamKeyRequest, DeleteStreamKeyResponse> deleteStreamKey;

  public final Operation<CreateRecordingConfigurationRequest, CreateRecordingConfigurationResponse>
      createRecordingConfiguration;
  public final Operation<GetRecordingConfigurationRequest, GetRecordingConfigurationResponse>
      getRecordingConfiguration;
  public final Operation<ListRecordingConfigurationsRequest, ListRecordingConfigurationsResponse>
      listRecordingConfigurations;
  public final Operation<DeleteRecordingConfigurationRequest, DeleteRecordingConfigurationResponse>
      deleteRecordingConfiguration;

  public final Operation<ImportPlaybackKeyPairRequest, ImportPlaybackKeyPairResponse>
      importPlaybackKeyPair;
  public final Operation<GetPlaybackKeyPairRequest, GetPlaybackKeyPairResponse> getPlaybackKeyPair;
  public final Operation<ListPlaybackKeyPairsRequest, ListPlaybackKeyPairsResponse>
      listPlaybackKeyPairs;
  public final Operation<DeletePlaybackKeyPairRequest, DeletePlaybackKeyPairResponse>
      deletePlaybackKeyPair;

  public final Operation<
          CreatePlaybackRestrictionPolicyRequest, CreatePlaybackRestrictionPolicyResponse>
      createPlaybackRestrictionPolicy;
  public final Operation<GetPlaybackRestrictionPolicyRequest, GetPlaybackRestrictionPolicyResponse>
      getPlaybackRestrictionPolicy;
  public final Operation<
          ListPlaybackRestrictionPoliciesRequest, ListPlaybackRestrictionPoliciesResponse>
      listPlaybackRestrictionPolicies;
  public final Operation<
          UpdatePlaybackRestrictionPolicyRequest, UpdatePlaybackRestrictionPolicyResponse>
      updatePlaybackRestrictionPolicy;
  public final Operation<
          DeletePlaybackRestrictionPolicyRequest, DeletePlaybackRestrictionPolicyResponse>
      deletePlaybackRestrictionPolicy;

  public final Operation<GetStreamRequest, GetStreamResponse> getStream;
  public final Operation<ListStreamsRequest, ListStreamsResponse> listStreams;
  public final Operation<StopStreamRequest, StopStreamResponse> stopStream;
  public final Operation<PutMetadataRequest, PutMetadataResponse> putMetadata;

  public final Operation<GetStreamSessionRequest, GetStreamSessionResponse> getStreamSession;
  public final Operation<ListStreamSessionsRequest, ListStreamSessionsResponse> listStreamSessions;

  public final Operation<StartViewerSessionRevocationRequest, StartViewerSessionRevocationResponse>
      startViewerSessionRevocation;
  public final Operation<
          BatchStartViewerSessionRevocationRequest, BatchStartViewerSessionRevocationResponse>
      batchStartViewerSessionRevocation;

  public final Operation<ListTagsForResourceRequest, ListTagsForResourceResponse>
      listTagsForResource;
  public final Operation<TagResourceRequest, TagResourceResponse> tagResource;
  public final Operation<UntagResourceRequest, UntagResourceResponse> untagResource;

  /**
   * Puts the operations together.
   *
   * @param broadcasts what makes and ends streams
   * @param secret what seals page tokens; the same secret accepts the other's tokens
   */
  public IvsOperations(BroadcastEngine broadcasts, String secret) {
    Pages pages = new Pages(new PageTokens(secret));

    StreamKeys streamKeys = new StreamKeys(pages);
    createStreamKey =
        changing(IvsOperation.CREATE_STREAM_KEY, streamKeys::create).with(Tags::checkNotReserved);
    getStreamKey = reading(IvsOperation.GET_STREAM_KEY, streamKeys::get);
    batchGetStreamKey = reading(IvsOperation.BATCH_GET_STREAM_KEY, streamKeys::batchGet);
    listStreamKeys =
        reading(IvsOperation.LIST_STREAM_KEYS, streamKeys::list).with(pages::checkToken);
    deleteStreamKey = changing(IvsOperation.DELETE_STREAM_KEY, streamKeys::delete);

    Channels channels = new Channels(streamKeys, pages);
    createChannel =
        changing(IvsOperation.CREATE_CHANNEL, channels::create)
            .with(Channels::checkSettings)
            .with(Tags::checkNotReserved);
    getChannel = reading(IvsOperation.GET_CHANNEL, channels::get);
    batchGetChannel = reading(IvsOperation.BATCH_GET_CHANNEL, channels::batchGet);
    listChannels = reading(IvsOperation.LIST_CHANNELS, channels::list).with(pages::checkToken);
    updateChannel = changing(IvsOperation.UPDATE_CHANNEL, channels::update);
    deleteChannel = changing(IvsOperation.DELETE_CHANNEL, channels::delete);

    RecordingConfigurations recordings = new RecordingConfigurations(pages);
    createRecordingConfiguration =
        changing(IvsOperation.CREATE_RECORDING_CONFIGURATION, recordings::create)
            .with(RecordingSettings::check)
            .with(Tags::checkNotReserved);
    getRecordingConfiguration = reading(IvsOperation.GET_RECORDING_CONFIGURATION, recordings::get);
    listRecordingConfigurations =
        reading(IvsOperation.LIST_RECORDING_CONFIGURATIONS, recordings::list)
            .with(pages::checkToken);
    deleteRecordingConfiguration =
        changing(IvsOperation.DELETE_RECORDING_CONFIGURATION, recordings::delete);

    PlaybackKeyPairs keyPairs = new PlaybackKeyPairs(pages);
    importPlaybackKeyPair =
        changing(IvsOperation.IMPORT_PLAYBACK_KEY_PAIR, keyPairs::importKey)
            .with(PlaybackKeyPairs::checkKey)
            .with(Tags::checkNotReserved);
    getPlaybackKeyPair = reading(IvsOperation.GET_PLAYBACK_KEY_PAIR, keyPairs::get);
    listPlaybackKeyPairs =
        reading(IvsOperation.LIST_PLAYBACK_KEY_PAIRS, keyPairs::list).with(pages::checkToken);
    deletePlaybackKeyPair = changing(IvsOperation.DELETE_PLAYBACK_KEY_PAIR, keyPairs::delete);

    PlaybackRestrictionPolicies policies = new PlaybackRestrictionPolicies(pages);
    createPlaybackRestrictionPolicy =
        changing(IvsOperation.CREATE_PLAYBACK_RESTRICTION_POLICY, policies::create)
            .withQuotas(PolicySettings::check)
            .with(Tags::checkNotReserved);
    getPlaybackRestrictionPolicy =
        reading(IvsOperation.GET_PLAYBACK_RESTRICTION_POLICY, policies::get);
    listPlaybackRestrictionPolicies =
        reading(IvsOperation.LIST_PLAYBACK_RESTRICTION_POLICIES, policies::list)
            .with(pages::checkToken);
    updatePlaybackRestrictionPolicy =
        changing(IvsOperation.UPDATE_PLAYBACK_RESTRICTION_POLICY, policies::update)
            .withQuotas(PolicySettings::check);
    deletePlaybackRestrictionPolicy =
        changing(IvsOperation.DELETE_PLAYBACK_RESTRICTION_POLICY, policies::delete);

    Streams streams = new Streams(broadcasts, pages);
    getStream = reading(IvsOperation.GET_STREAM, streams::get);
    listStreams = reading(IvsOperation.LIST_STREAMS, streams::list).with(pages::checkToken);
    stopStream = changing(IvsOperation.STOP_STREAM, streams::stop);
    putMetadata =
        changing(IvsOperation.PUT_METADATA, streams::putMetadata)
            .withQuotas(Streams::checkMetadata);

    StreamSessions sessions = new StreamSessions(pages);
    getStreamSession = reading(IvsOperation.GET_STREAM_SESSION, sessions::get);
    listStreamSessions =
        reading(IvsOperation.LIST_STREAM_SESSIONS, sessions::list).with(pages::checkToken);

    ViewerSessions viewerSessions = new ViewerSessions();
    startViewerSessionRevocation =
        changing(IvsOperation.START_VIEWER_SESSION_REVOCATION, viewerSessions::revoke);
    batchStartViewerSessionRevocation =
        changing(IvsOperation.BATCH_START_VIEWER_SESSION_REVOCATION, viewerSessions::batchRevoke);

    TaggedResources taggedResources = new TaggedResources();
    listTagsForResource = reading(IvsOperation.LIST_TAGS_FOR_RESOURCE, taggedResources::list);
    tagResource =
        changing(IvsOperation.TAG_RESOURCE, taggedResources::tag).with(Tags::checkNotReserved);
    untagResource = changing(IvsOperation.UNTAG_RESOURCE, taggedResources::untag);
  }
}
