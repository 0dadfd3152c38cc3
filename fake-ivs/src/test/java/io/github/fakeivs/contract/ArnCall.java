package io.github.fakeivs.contract;

import io.github.fakeivs.call.IvsOperation;
import java.util.Map;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Every call that is about one resource, with the member that names it. */
enum ArnCall {
  GET_CHANNEL("arn", "channel", (ivs, arn) -> ivs.getChannel(r -> r.arn(arn))),
  UPDATE_CHANNEL("arn", "channel", (ivs, arn) -> ivs.updateChannel(r -> r.arn(arn))),
  DELETE_CHANNEL("arn", "channel", (ivs, arn) -> ivs.deleteChannel(r -> r.arn(arn))),
  CREATE_STREAM_KEY(
      "channelArn", "channel", (ivs, arn) -> ivs.createStreamKey(r -> r.channelArn(arn))),
  LIST_STREAM_KEYS(
      "channelArn", "channel", (ivs, arn) -> ivs.listStreamKeys(r -> r.channelArn(arn))),
  GET_STREAM_KEY("arn", "stream-key", (ivs, arn) -> ivs.getStreamKey(r -> r.arn(arn))),
  DELETE_STREAM_KEY("arn", "stream-key", (ivs, arn) -> ivs.deleteStreamKey(r -> r.arn(arn))),
  GET_RECORDING_CONFIGURATION(
      "arn",
      "recording-configuration",
      (ivs, arn) -> ivs.getRecordingConfiguration(r -> r.arn(arn))),
  DELETE_RECORDING_CONFIGURATION(
      "arn",
      "recording-configuration",
      (ivs, arn) -> ivs.deleteRecordingConfiguration(r -> r.arn(arn))),
  GET_PLAYBACK_KEY_PAIR(
      "arn", "playback-key", (ivs, arn) -> ivs.getPlaybackKeyPair(r -> r.arn(arn))),
  DELETE_PLAYBACK_KEY_PAIR(
      "arn", "playback-key", (ivs, arn) -> ivs.deletePlaybackKeyPair(r -> r.arn(arn))),
  GET_PLAYBACK_RESTRICTION_POLICY(
      "arn",
      "playback-restriction-policy",
      (ivs, arn) -> ivs.getPlaybackRestrictionPolicy(r -> r.arn(arn))),
  UPDATE_PLAYBACK_RESTRICTION_POLICY(
      "arn",
      "playback-restriction-policy",
      (ivs, arn) -> ivs.updatePlaybackRestrictionPolicy(r -> r.arn(arn))),
  DELETE_PLAYBACK_RESTRICTION_POLICY(
      "arn",
      "playback-restriction-policy",
      (ivs, arn) -> ivs.deletePlaybackRestrictionPolicy(r -> r.arn(arn))),
  GET_STREAM("channelArn", "channel", (ivs, arn) -> ivs.getStream(r -> r.channelArn(arn))),
  STOP_STREAM("channelArn", "channel", (ivs, arn) -> ivs.stopStream(r -> r.channelArn(arn))),
  PUT_METADATA(
      "channelArn",
      "channel",
      (ivs, arn) -> ivs.putMetadata(r -> r.channelArn(arn).metadata("goal"))),
  GET_STREAM_SESSION(
      "channelArn", "channel", (ivs, arn) -> ivs.getStreamSession(r -> r.channelArn(arn))),
  LIST_STREAM_SESSIONS(
      "channelArn", "channel", (ivs, arn) -> ivs.listStreamSessions(r -> r.channelArn(arn))),
  START_VIEWER_SESSION_REVOCATION(
      "channelArn",
      "channel",
      (ivs, arn) -> ivs.startViewerSessionRevocation(r -> r.channelArn(arn).viewerId("v"))),
  TAG_RESOURCE(
      "resourceArn",
      "channel",
      (ivs, arn) -> ivs.tagResource(r -> r.resourceArn(arn).tags(Map.of("a", "b")))),
  UNTAG_RESOURCE(
      "resourceArn",
      "channel",
      (ivs, arn) -> ivs.untagResource(r -> r.resourceArn(arn).tagKeys("a"))),
  LIST_TAGS_FOR_RESOURCE(
      "resourceArn", "channel", (ivs, arn) -> ivs.listTagsForResource(r -> r.resourceArn(arn)));

  private final String member;
  private final String arnName;
  private final BiFunction<IvsClient, String, IvsResponse> call;

  ArnCall(String member, String arnName, BiFunction<IvsClient, String, IvsResponse> call) {
    this.member = member;
    this.arnName = arnName;
    this.call = call;
  }

  /** Operation and member, as texts name them. */
  String member() {
    return operation() + "." + member;
  }

  String operation() {
    return IvsOperation.valueOf(name()).operationName();
  }

  /** The kind of resource, as ARNs name it. */
  String arnName() {
    return arnName;
  }

  IvsResponse on(IvsClient ivs, String arn) {
    return call.apply(ivs, arn);
  }
}
