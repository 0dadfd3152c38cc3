package io.github.fakeivs.contract;

import io.github.fakeivs.fixture.PublicKeys;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** The kinds of resource that have tags, with what it takes to make one and to read its tags. */
enum TaggedKind {
  CHANNEL(
      "channel",
      (c, tags) -> c.channel(r -> r.tags(tags)).arn(),
      (ivs, arn) -> ivs.getChannel(r -> r.arn(arn)).channel().tags(),
      (ivs, arn) -> ivs.deleteChannel(r -> r.arn(arn))),
  STREAM_KEY(
      "stream-key",
      TaggedKind::createStreamKey,
      (ivs, arn) -> ivs.getStreamKey(r -> r.arn(arn)).streamKey().tags(),
      (ivs, arn) -> ivs.deleteStreamKey(r -> r.arn(arn))),
  PLAYBACK_KEY_PAIR(
      "playback-key",
      (c, tags) -> c.keyPair(r -> r.publicKeyMaterial(PublicKeys.p384()).tags(tags)).arn(),
      (ivs, arn) -> ivs.getPlaybackKeyPair(r -> r.arn(arn)).keyPair().tags(),
      (ivs, arn) -> ivs.deletePlaybackKeyPair(r -> r.arn(arn))),
  RECORDING_CONFIGURATION(
      "recording-configuration",
      (c, tags) ->
          c.recordingConfiguration(r -> r.destinationConfiguration(c.destination()).tags(tags))
              .arn(),
      (ivs, arn) -> ivs.getRecordingConfiguration(r -> r.arn(arn)).recordingConfiguration().tags(),
      (ivs, arn) -> ivs.deleteRecordingConfiguration(r -> r.arn(arn))),
  PLAYBACK_RESTRICTION_POLICY(
      "playback-restriction-policy",
      (c, tags) -> c.policy(r -> r.tags(tags)).arn(),
      (ivs, arn) ->
          ivs.getPlaybackRestrictionPolicy(r -> r.arn(arn)).playbackRestrictionPolicy().tags(),
      (ivs, arn) -> ivs.deletePlaybackRestrictionPolicy(r -> r.arn(arn)));

  private final String arnName;
  private final BiFunction<Contract, Map<String, String>, String> create;
  private final BiFunction<IvsClient, String, Map<String, String>> read;
  private final BiConsumer<IvsClient, String> delete;

  TaggedKind(
      String arnName,
      BiFunction<Contract, Map<String, String>, String> create,
      BiFunction<IvsClient, String, Map<String, String>> read,
      BiConsumer<IvsClient, String> delete) {
    this.arnName = arnName;
    this.create = create;
    this.read = read;
    this.delete = delete;
  }

  private static String createStreamKey(Contract c, Map<String, String> tags) {
    StreamKey first = c.ivs().createChannel(r -> {}).streamKey();
    c.ivs().deleteStreamKey(r -> r.arn(first.arn()));
    return c.ivs()
        .createStreamKey(r -> r.channelArn(first.channelArn()).tags(tags))
        .streamKey()
        .arn();
  }

  /** The kind's name in ARNs. */
  String arnName() {
    return arnName;
  }

  /** Makes one with these tags and answers with its ARN. */
  String create(Contract c, Map<String, String> tags) {
    return create.apply(c, tags);
  }

  /** The tags as the resource itself tells them. */
  Map<String, String> read(Contract c, String arn) {
    return read.apply(c.ivs(), arn);
  }

  void delete(Contract c, String arn) {
    delete.accept(c.ivs(), arn);
  }
}
