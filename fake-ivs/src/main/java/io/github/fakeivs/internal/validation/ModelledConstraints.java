package io.github.fakeivs.internal.validation;

import static io.github.fakeivs.internal.validation.ModelledShapes.ANYTHING;
import static io.github.fakeivs.internal.validation.ModelledShapes.BUCKET_NAME;
import static io.github.fakeivs.internal.validation.ModelledShapes.CHANNEL_ARN;
import static io.github.fakeivs.internal.validation.ModelledShapes.CHANNEL_TYPE;
import static io.github.fakeivs.internal.validation.ModelledShapes.CONTAINER_FORMAT;
import static io.github.fakeivs.internal.validation.ModelledShapes.COUNTRY;
import static io.github.fakeivs.internal.validation.ModelledShapes.HEALTH;
import static io.github.fakeivs.internal.validation.ModelledShapes.LATENCY_MODE;
import static io.github.fakeivs.internal.validation.ModelledShapes.MAX_RESULTS;
import static io.github.fakeivs.internal.validation.ModelledShapes.MAX_STREAM_KEY_RESULTS;
import static io.github.fakeivs.internal.validation.ModelledShapes.METADATA;
import static io.github.fakeivs.internal.validation.ModelledShapes.MULTITRACK_POLICY;
import static io.github.fakeivs.internal.validation.ModelledShapes.MULTITRACK_RESOLUTION;
import static io.github.fakeivs.internal.validation.ModelledShapes.NAME;
import static io.github.fakeivs.internal.validation.ModelledShapes.NESTED;
import static io.github.fakeivs.internal.validation.ModelledShapes.ORIGIN;
import static io.github.fakeivs.internal.validation.ModelledShapes.PAGINATION_TOKEN;
import static io.github.fakeivs.internal.validation.ModelledShapes.PLAYBACK_KEY_PAIR_ARN;
import static io.github.fakeivs.internal.validation.ModelledShapes.PLAYBACK_RESTRICTION_POLICY_ARN;
import static io.github.fakeivs.internal.validation.ModelledShapes.PLAYBACK_RESTRICTION_POLICY_ARN_OR_EMPTY;
import static io.github.fakeivs.internal.validation.ModelledShapes.PRESET;
import static io.github.fakeivs.internal.validation.ModelledShapes.RECONNECT_WINDOW_SECONDS;
import static io.github.fakeivs.internal.validation.ModelledShapes.RECORDING_CONFIGURATION_ARN;
import static io.github.fakeivs.internal.validation.ModelledShapes.RECORDING_CONFIGURATION_ARN_OR_EMPTY;
import static io.github.fakeivs.internal.validation.ModelledShapes.RECORDING_MODE;
import static io.github.fakeivs.internal.validation.ModelledShapes.RENDITION;
import static io.github.fakeivs.internal.validation.ModelledShapes.RENDITION_SELECTION;
import static io.github.fakeivs.internal.validation.ModelledShapes.RESOURCE_ARN;
import static io.github.fakeivs.internal.validation.ModelledShapes.STREAM_ID;
import static io.github.fakeivs.internal.validation.ModelledShapes.STREAM_KEY_ARN;
import static io.github.fakeivs.internal.validation.ModelledShapes.TAGS;
import static io.github.fakeivs.internal.validation.ModelledShapes.TAG_KEYS;
import static io.github.fakeivs.internal.validation.ModelledShapes.TARGET_INTERVAL_SECONDS;
import static io.github.fakeivs.internal.validation.ModelledShapes.THUMBNAIL_STORAGE;
import static io.github.fakeivs.internal.validation.ModelledShapes.VIEWER_ID;
import static io.github.fakeivs.internal.validation.ModelledShapes.VIEWER_SESSION_VERSION;
import static io.github.fakeivs.internal.validation.ModelledShapes.listOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The table of modelled constraints: all structures in requests, one line for each member, in the
 * order of the service model.
 *
 * <p>Source: the service model, API version 2020-07-14. Rules that the model does not contain, or
 * that span members, are declared with their operations.
 */
final class ModelledConstraints {

  private static final Map<String, Structure> STRUCTURES =
      table(
          structure("BatchGetChannelRequest", required("arns", listOf(1, 50, CHANNEL_ARN))),
          structure("BatchGetStreamKeyRequest", required("arns", listOf(1, 50, STREAM_KEY_ARN))),
          structure(
              "BatchStartViewerSessionRevocationRequest",
              required("viewerSessions", listOf(1, 20, NESTED))),
          structure(
              "BatchStartViewerSessionRevocationViewerSession",
              required("channelArn", CHANNEL_ARN),
              required("viewerId", VIEWER_ID),
              optional("viewerSessionVersionsLessThanOrEqualTo", VIEWER_SESSION_VERSION)),
          structure(
              "CreateChannelRequest",
              optional("name", NAME),
              optional("latencyMode", LATENCY_MODE),
              optional("type", CHANNEL_TYPE),
              optional("authorized", ANYTHING),
              optional("recordingConfigurationArn", RECORDING_CONFIGURATION_ARN_OR_EMPTY),
              optional("tags", TAGS),
              optional("insecureIngest", ANYTHING),
              optional("preset", PRESET),
              optional("playbackRestrictionPolicyArn", PLAYBACK_RESTRICTION_POLICY_ARN_OR_EMPTY),
              optional("multitrackInputConfiguration", NESTED),
              optional("containerFormat", CONTAINER_FORMAT)),
          structure(
              "MultitrackInputConfiguration",
              optional("enabled", ANYTHING),
              optional("policy", MULTITRACK_POLICY),
              optional("maximumResolution", MULTITRACK_RESOLUTION)),
          structure(
              "CreatePlaybackRestrictionPolicyRequest",
              optional("allowedCountries", listOf(COUNTRY)),
              optional("allowedOrigins", listOf(ORIGIN)),
              optional("enableStrictOriginEnforcement", ANYTHING),
              optional("name", NAME),
              optional("tags", TAGS)),
          structure(
              "CreateRecordingConfigurationRequest",
              optional("name", NAME),
              required("destinationConfiguration", NESTED),
              optional("tags", TAGS),
              optional("thumbnailConfiguration", NESTED),
              optional("recordingReconnectWindowSeconds", RECONNECT_WINDOW_SECONDS),
              optional("renditionConfiguration", NESTED)),
          structure("DestinationConfiguration", optional("s3", NESTED)),
          structure("S3DestinationConfiguration", required("bucketName", BUCKET_NAME)),
          structure(
              "ThumbnailConfiguration",
              optional("recordingMode", RECORDING_MODE),
              optional("targetIntervalSeconds", TARGET_INTERVAL_SECONDS),
              optional("resolution", RENDITION),
              optional("storage", listOf(THUMBNAIL_STORAGE))),
          structure(
              "RenditionConfiguration",
              optional("renditionSelection", RENDITION_SELECTION),
              optional("renditions", listOf(RENDITION))),
          structure(
              "CreateStreamKeyRequest",
              required("channelArn", CHANNEL_ARN),
              optional("tags", TAGS)),
          structure("DeleteChannelRequest", required("arn", CHANNEL_ARN)),
          structure("DeletePlaybackKeyPairRequest", required("arn", PLAYBACK_KEY_PAIR_ARN)),
          structure(
              "DeletePlaybackRestrictionPolicyRequest",
              required("arn", PLAYBACK_RESTRICTION_POLICY_ARN)),
          structure(
              "DeleteRecordingConfigurationRequest", required("arn", RECORDING_CONFIGURATION_ARN)),
          structure("DeleteStreamKeyRequest", required("arn", STREAM_KEY_ARN)),
          structure("GetChannelRequest", required("arn", CHANNEL_ARN)),
          structure("GetPlaybackKeyPairRequest", required("arn", PLAYBACK_KEY_PAIR_ARN)),
          structure(
              "GetPlaybackRestrictionPolicyRequest",
              required("arn", PLAYBACK_RESTRICTION_POLICY_ARN)),
          structure(
              "GetRecordingConfigurationRequest", required("arn", RECORDING_CONFIGURATION_ARN)),
          structure("GetStreamRequest", required("channelArn", CHANNEL_ARN)),
          structure("GetStreamKeyRequest", required("arn", STREAM_KEY_ARN)),
          structure(
              "GetStreamSessionRequest",
              required("channelArn", CHANNEL_ARN),
              optional("streamId", STREAM_ID)),
          structure(
              "ImportPlaybackKeyPairRequest",
              required("publicKeyMaterial", ANYTHING),
              optional("name", NAME),
              optional("tags", TAGS)),
          structure(
              "ListChannelsRequest",
              optional("filterByName", NAME),
              optional("filterByRecordingConfigurationArn", RECORDING_CONFIGURATION_ARN_OR_EMPTY),
              optional(
                  "filterByPlaybackRestrictionPolicyArn", PLAYBACK_RESTRICTION_POLICY_ARN_OR_EMPTY),
              optional("nextToken", PAGINATION_TOKEN),
              optional("maxResults", MAX_RESULTS)),
          structure(
              "ListPlaybackKeyPairsRequest",
              optional("nextToken", PAGINATION_TOKEN),
              optional("maxResults", MAX_RESULTS)),
          structure(
              "ListPlaybackRestrictionPoliciesRequest",
              optional("nextToken", PAGINATION_TOKEN),
              optional("maxResults", MAX_RESULTS)),
          structure(
              "ListRecordingConfigurationsRequest",
              optional("nextToken", PAGINATION_TOKEN),
              optional("maxResults", MAX_RESULTS)),
          structure(
              "ListStreamKeysRequest",
              required("channelArn", CHANNEL_ARN),
              optional("nextToken", PAGINATION_TOKEN),
              optional("maxResults", MAX_STREAM_KEY_RESULTS)),
          structure(
              "ListStreamSessionsRequest",
              required("channelArn", CHANNEL_ARN),
              optional("nextToken", PAGINATION_TOKEN),
              optional("maxResults", MAX_RESULTS)),
          structure(
              "ListStreamsRequest",
              optional("filterBy", NESTED),
              optional("nextToken", PAGINATION_TOKEN),
              optional("maxResults", MAX_RESULTS)),
          structure("StreamFilters", optional("health", HEALTH)),
          structure("ListTagsForResourceRequest", required("resourceArn", RESOURCE_ARN)),
          structure(
              "PutMetadataRequest",
              required("channelArn", CHANNEL_ARN),
              required("metadata", METADATA)),
          structure(
              "StartViewerSessionRevocationRequest",
              required("channelArn", CHANNEL_ARN),
              required("viewerId", VIEWER_ID),
              optional("viewerSessionVersionsLessThanOrEqualTo", VIEWER_SESSION_VERSION)),
          structure("StopStreamRequest", required("channelArn", CHANNEL_ARN)),
          structure(
              "TagResourceRequest", required("resourceArn", RESOURCE_ARN), required("tags", TAGS)),
          structure(
              "UntagResourceRequest",
              required("resourceArn", RESOURCE_ARN),
              required("tagKeys", TAG_KEYS)),
          structure(
              "UpdateChannelRequest",
              required("arn", CHANNEL_ARN),
              optional("name", NAME),
              optional("latencyMode", LATENCY_MODE),
              optional("type", CHANNEL_TYPE),
              optional("authorized", ANYTHING),
              optional("recordingConfigurationArn", RECORDING_CONFIGURATION_ARN_OR_EMPTY),
              optional("insecureIngest", ANYTHING),
              optional("preset", PRESET),
              optional("playbackRestrictionPolicyArn", PLAYBACK_RESTRICTION_POLICY_ARN_OR_EMPTY),
              optional("multitrackInputConfiguration", NESTED),
              optional("containerFormat", CONTAINER_FORMAT)),
          structure(
              "UpdatePlaybackRestrictionPolicyRequest",
              required("arn", PLAYBACK_RESTRICTION_POLICY_ARN),
              optional("allowedCountries", listOf(COUNTRY)),
              optional("allowedOrigins", listOf(ORIGIN)),
              optional("enableStrictOriginEnforcement", ANYTHING),
              optional("name", NAME)));

  private ModelledConstraints() {}

  /** Returns the members of a structure, in order; empty for a structure without members. */
  static List<MemberConstraint> membersOf(SdkPojo structure) {
    String name = structure.getClass().getSimpleName();
    Structure lines = STRUCTURES.get(name);
    if (lines == null) {
      throw new IllegalStateException("the table has no lines for " + name);
    }
    return lines.members();
  }

  /** Returns the names of the members of a structure, in order. */
  static List<String> memberNamesOf(SdkPojo structure) {
    return membersOf(structure).stream().map(MemberConstraint::name).toList();
  }

  private static Map<String, Structure> table(Structure... structures) {
    Map<String, Structure> table = new HashMap<>();
    for (Structure structure : structures) {
      table.put(structure.name(), structure);
    }
    return table;
  }

  private static Structure structure(String name, MemberConstraint... members) {
    return new Structure(name, List.of(members));
  }

  private static MemberConstraint required(String name, Constraint constraint) {
    return new MemberConstraint(name, true, constraint);
  }

  private static MemberConstraint optional(String name, Constraint constraint) {
    return new MemberConstraint(name, false, constraint);
  }

  private record Structure(String name, List<MemberConstraint> members) {}
}
