package io.github.fakeivs.fidelity;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fixture.PublicKeys;
import io.github.fakeivs.fixture.RecordingConfigurations;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;

/**
 * A fake that has one of everything, so that any operation can succeed.
 *
 * @param liveChannel a channel that is live
 * @param idleChannel a channel with a key that has never been live
 * @param keylessChannel a channel without a key
 * @param streamId the stream of the live channel
 */
public record PopulatedFake(
    FakeIvs fake,
    String liveChannel,
    String idleChannel,
    String keylessChannel,
    String streamKey,
    String recordingConfiguration,
    String playbackRestrictionPolicy,
    String playbackKeyPair,
    String streamId) {

  private static final PopulatedFake ORIGIN = make();

  /** A fake that nobody else has. */
  public static PopulatedFake create() {
    return new PopulatedFake(
        ORIGIN.fake.fork(),
        ORIGIN.liveChannel,
        ORIGIN.idleChannel,
        ORIGIN.keylessChannel,
        ORIGIN.streamKey,
        ORIGIN.recordingConfiguration,
        ORIGIN.playbackRestrictionPolicy,
        ORIGIN.playbackKeyPair,
        ORIGIN.streamId);
  }

  IvsClient client() {
    return fake.client();
  }

  private static PopulatedFake make() {
    FakeIvs fake = FakeIvs.create();
    IvsClient ivs = fake.client();
    String live = ivs.createChannel(c -> c.name("live")).channel().arn();
    CreateChannelResponse idle = ivs.createChannel(c -> c.name("idle"));
    CreateChannelResponse keyless = ivs.createChannel(c -> c.name("keyless"));
    ivs.deleteStreamKey(c -> c.arn(keyless.streamKey().arn()));
    return new PopulatedFake(
        fake,
        live,
        idle.channel().arn(),
        keyless.channel().arn(),
        idle.streamKey().arn(),
        RecordingConfigurations.create(ivs),
        ivs.createPlaybackRestrictionPolicy(c -> c.name("policy"))
            .playbackRestrictionPolicy()
            .arn(),
        ivs.importPlaybackKeyPair(c -> c.publicKeyMaterial(PublicKeys.p384())).keyPair().arn(),
        fake.goLive(live).streamId());
  }
}
