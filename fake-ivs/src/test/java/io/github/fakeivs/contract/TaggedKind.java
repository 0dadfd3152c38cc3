package io.github.fakeivs.contract;

import io.github.fakeivs.fixture.PublicKeys;
import java.util.Map;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** The kinds of resource that have tags, with what it takes to make one and to read its tags. */
enum TaggedKind {
  CHANNEL("channel") {
    @Override
    String create(Contract c, Map<String, String> tags) {
      return c.ivs().createChannel(r -> r.tags(tags)).channel().arn();
    }

    @Override
    Map<String, String> read(Contract c, String arn) {
      return c.ivs().getChannel(r -> r.arn(arn)).channel().tags();
    }

    @Override
    void delete(Contract c, String arn) {
      c.ivs().deleteChannel(r -> r.arn(arn));
    }
  },
  STREAM_KEY("stream-key") {
    @Override
    String create(Contract c, Map<String, String> tags) {
      StreamKey first = c.ivs().createChannel(r -> {}).streamKey();
      c.ivs().deleteStreamKey(r -> r.arn(first.arn()));
      return c.ivs()
          .createStreamKey(r -> r.channelArn(first.channelArn()).tags(tags))
          .streamKey()
          .arn();
    }

    @Override
    Map<String, String> read(Contract c, String arn) {
      return c.ivs().getStreamKey(r -> r.arn(arn)).streamKey().tags();
    }

    @Override
    void delete(Contract c, String arn) {
      c.ivs().deleteStreamKey(r -> r.arn(arn));
    }
  },
  PLAYBACK_KEY_PAIR("playback-key") {
    @Override
    String create(Contract c, Map<String, String> tags) {
      return c.ivs()
          .importPlaybackKeyPair(r -> r.publicKeyMaterial(PublicKeys.p384()).tags(tags))
          .keyPair()
          .arn();
    }

    @Override
    Map<String, String> read(Contract c, String arn) {
      return c.ivs().getPlaybackKeyPair(r -> r.arn(arn)).keyPair().tags();
    }

    @Override
    void delete(Contract c, String arn) {
      c.ivs().deletePlaybackKeyPair(r -> r.arn(arn));
    }
  },
  RECORDING_CONFIGURATION("recording-configuration") {
    @Override
    String create(Contract c, Map<String, String> tags) {
      return c.ivs()
          .createRecordingConfiguration(r -> r.destinationConfiguration(c.destination()).tags(tags))
          .recordingConfiguration()
          .arn();
    }

    @Override
    Map<String, String> read(Contract c, String arn) {
      return c.ivs().getRecordingConfiguration(r -> r.arn(arn)).recordingConfiguration().tags();
    }

    @Override
    void delete(Contract c, String arn) {
      c.ivs().deleteRecordingConfiguration(r -> r.arn(arn));
    }
  },
  PLAYBACK_RESTRICTION_POLICY("playback-restriction-policy") {
    @Override
    String create(Contract c, Map<String, String> tags) {
      return c.ivs()
          .createPlaybackRestrictionPolicy(r -> r.tags(tags))
          .playbackRestrictionPolicy()
          .arn();
    }

    @Override
    Map<String, String> read(Contract c, String arn) {
      return c.ivs()
          .getPlaybackRestrictionPolicy(r -> r.arn(arn))
          .playbackRestrictionPolicy()
          .tags();
    }

    @Override
    void delete(Contract c, String arn) {
      c.ivs().deletePlaybackRestrictionPolicy(r -> r.arn(arn));
    }
  };

  private final String arnName;

  TaggedKind(String arnName) {
    this.arnName = arnName;
  }

  /** The kind's name in ARNs. */
  String arnName() {
    return arnName;
  }

  /** Makes one with these tags and answers with its ARN. */
  abstract String create(Contract c, Map<String, String> tags);

  /** The tags as the resource itself tells them. */
  abstract Map<String, String> read(Contract c, String arn);

  abstract void delete(Contract c, String arn);
}
