package io.github.fakeivs.call;

import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelRequest;
import software.amazon.awssdk.services.ivs.model.BatchGetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationRequest;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.CreatePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.CreateStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.DeleteChannelRequest;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.DeleteRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.DeleteStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.GetPlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.GetRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamSessionRequest;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesRequest;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamSessionsRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamsRequest;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ivs.model.PutMetadataRequest;
import software.amazon.awssdk.services.ivs.model.StartViewerSessionRevocationRequest;
import software.amazon.awssdk.services.ivs.model.StopStreamRequest;
import software.amazon.awssdk.services.ivs.model.TagResourceRequest;
import software.amazon.awssdk.services.ivs.model.UntagResourceRequest;
import software.amazon.awssdk.services.ivs.model.UpdateChannelRequest;
import software.amazon.awssdk.services.ivs.model.UpdatePlaybackRestrictionPolicyRequest;

/**
 * The 35 operations of Amazon IVS that the SDK's {@code IvsClient} has, each with its place on the
 * wire.
 *
 * <p>Source: the service model, API version 2020-07-14, as SDK 2.40.2 carries it.
 *
 * @since 0.1.0
 */
public enum IvsOperation {
  /** Gets up to 50 channels. */
  BATCH_GET_CHANNEL(BatchGetChannelRequest.class),
  /** Gets up to 50 stream keys. */
  BATCH_GET_STREAM_KEY(BatchGetStreamKeyRequest.class),
  /** Revokes the sessions of up to 20 viewers. */
  BATCH_START_VIEWER_SESSION_REVOCATION(BatchStartViewerSessionRevocationRequest.class),
  /** Creates a channel and its stream key. */
  CREATE_CHANNEL(CreateChannelRequest.class),
  /** Creates a playback restriction policy. */
  CREATE_PLAYBACK_RESTRICTION_POLICY(CreatePlaybackRestrictionPolicyRequest.class),
  /** Creates a recording configuration. */
  CREATE_RECORDING_CONFIGURATION(CreateRecordingConfigurationRequest.class),
  /** Creates a stream key for a channel without one. */
  CREATE_STREAM_KEY(CreateStreamKeyRequest.class),
  /** Deletes a channel and its stream keys. */
  DELETE_CHANNEL(DeleteChannelRequest.class, Status.NO_CONTENT),
  /** Deletes a playback key pair. */
  DELETE_PLAYBACK_KEY_PAIR(DeletePlaybackKeyPairRequest.class),
  /** Deletes a playback restriction policy. */
  DELETE_PLAYBACK_RESTRICTION_POLICY(
      DeletePlaybackRestrictionPolicyRequest.class, Status.NO_CONTENT),
  /** Deletes a recording configuration. */
  DELETE_RECORDING_CONFIGURATION(DeleteRecordingConfigurationRequest.class, Status.NO_CONTENT),
  /** Deletes a stream key. */
  DELETE_STREAM_KEY(DeleteStreamKeyRequest.class, Status.NO_CONTENT),
  /** Gets a channel. */
  GET_CHANNEL(GetChannelRequest.class),
  /** Gets a playback key pair. */
  GET_PLAYBACK_KEY_PAIR(GetPlaybackKeyPairRequest.class),
  /** Gets a playback restriction policy. */
  GET_PLAYBACK_RESTRICTION_POLICY(GetPlaybackRestrictionPolicyRequest.class),
  /** Gets a recording configuration. */
  GET_RECORDING_CONFIGURATION(GetRecordingConfigurationRequest.class),
  /** Gets the stream of a channel that is live. */
  GET_STREAM(GetStreamRequest.class),
  /** Gets a stream key with its value. */
  GET_STREAM_KEY(GetStreamKeyRequest.class),
  /** Gets a stream session, live or past. */
  GET_STREAM_SESSION(GetStreamSessionRequest.class),
  /** Imports the public half of a playback key pair. */
  IMPORT_PLAYBACK_KEY_PAIR(ImportPlaybackKeyPairRequest.class),
  /** Lists channels. */
  LIST_CHANNELS(ListChannelsRequest.class),
  /** Lists playback key pairs. */
  LIST_PLAYBACK_KEY_PAIRS(ListPlaybackKeyPairsRequest.class),
  /** Lists playback restriction policies. */
  LIST_PLAYBACK_RESTRICTION_POLICIES(ListPlaybackRestrictionPoliciesRequest.class),
  /** Lists recording configurations. */
  LIST_RECORDING_CONFIGURATIONS(ListRecordingConfigurationsRequest.class),
  /** Lists the stream keys of a channel. */
  LIST_STREAM_KEYS(ListStreamKeysRequest.class),
  /** Lists the stream sessions of a channel. */
  LIST_STREAM_SESSIONS(ListStreamSessionsRequest.class),
  /** Lists the streams that are live. */
  LIST_STREAMS(ListStreamsRequest.class),
  /** Lists the tags of a resource. */
  LIST_TAGS_FOR_RESOURCE(ListTagsForResourceRequest.class, SdkHttpMethod.GET),
  /** Puts metadata into a stream that is live. */
  PUT_METADATA(PutMetadataRequest.class, Status.NO_CONTENT),
  /** Revokes the sessions of a viewer. */
  START_VIEWER_SESSION_REVOCATION(StartViewerSessionRevocationRequest.class),
  /** Stops a stream that is live. */
  STOP_STREAM(StopStreamRequest.class),
  /** Adds tags to a resource. */
  TAG_RESOURCE(TagResourceRequest.class, SdkHttpMethod.POST),
  /** Removes tags from a resource. */
  UNTAG_RESOURCE(UntagResourceRequest.class, SdkHttpMethod.DELETE),
  /** Changes a channel that is not live. */
  UPDATE_CHANNEL(UpdateChannelRequest.class),
  /** Changes a playback restriction policy. */
  UPDATE_PLAYBACK_RESTRICTION_POLICY(UpdatePlaybackRestrictionPolicyRequest.class);

  private static final String TAGS_PATH = "/tags/{resourceArn}";

  private final Class<? extends IvsRequest> requestType;
  private final String operationName;
  private final SdkHttpMethod httpMethod;
  private final String path;
  private final int successStatus;

  IvsOperation(Class<? extends IvsRequest> requestType) {
    this(requestType, Status.OK);
  }

  IvsOperation(Class<? extends IvsRequest> requestType, int successStatus) {
    this.requestType = requestType;
    this.operationName = nameOf(requestType);
    this.httpMethod = SdkHttpMethod.POST;
    this.path = "/" + operationName;
    this.successStatus = successStatus;
  }

  /** A tag operation: these alone have a resource path and a method of their own. */
  IvsOperation(Class<? extends IvsRequest> requestType, SdkHttpMethod httpMethod) {
    this.requestType = requestType;
    this.operationName = nameOf(requestType);
    this.httpMethod = httpMethod;
    this.path = TAGS_PATH;
    this.successStatus = Status.OK;
  }

  private static String nameOf(Class<? extends IvsRequest> requestType) {
    String simpleName = requestType.getSimpleName();
    return simpleName.substring(0, simpleName.length() - "Request".length());
  }

  /**
   * The operation's name in the service model, such as {@code CreateChannel}.
   *
   * @return the name, never empty
   */
  public String operationName() {
    return operationName;
  }

  /**
   * The SDK's type of this operation's requests.
   *
   * @return the class, a different one for each operation
   */
  public Class<? extends IvsRequest> requestType() {
    return requestType;
  }

  /**
   * The HTTP method with which the SDK sends this operation.
   *
   * @return POST, but for two of the tag operations
   */
  public SdkHttpMethod httpMethod() {
    return httpMethod;
  }

  /**
   * The path to which the SDK sends this operation, with {@code {resourceArn}} where the request
   * fills it in.
   *
   * @return the path, beginning with a slash
   */
  public String path() {
    return path;
  }

  /**
   * The HTTP status of this operation's success.
   *
   * @return 200, or 204 where the service answers with an empty body
   */
  public int successStatus() {
    return successStatus;
  }

  /** The operation's name in the service model, such as {@code CreateChannel}. */
  @Override
  public String toString() {
    return operationName;
  }

  private static final class Status {
    static final int OK = 200;
    static final int NO_CONTENT = 204;
  }
}
