package io.github.fakeivs.control;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Contents;
import io.github.fakeivs.contract.PublicKeys;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Recording;
import io.github.fakeivs.stream.TimedMetadata;
import io.github.fakeivs.viewer.ViewerSessionRevocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ivs.IvsClient;

/** All that can be seen of the state of a fake, from both of its doors. */
record Everything(
    Contents contents,
    List<String> broadcasts,
    List<List<TimedMetadata>> metadata,
    List<IvsEvent> events,
    List<Recording> recordings,
    List<ViewerSessionRevocation> revocations,
    Quotas quotas,
    Instant time) {

  static Everything of(FakeIvs fake) {
    return new Everything(
        Contents.of(fake.client()),
        fake.broadcasts().stream().map(Everything::description).toList(),
        fake.broadcasts().stream().map(Broadcast::metadata).toList(),
        fake.events(),
        fake.recordings(),
        fake.revocations(),
        fake.quotas(),
        fake.clock().instant());
  }

  private static String description(Broadcast broadcast) {
    return "%s %s %s %d %s"
        .formatted(
            broadcast.channelArn(),
            broadcast.streamId(),
            broadcast.health(),
            broadcast.viewers(),
            broadcast.encoder());
  }

  /** Puts something of every kind into a fake; the ARN of a channel that is live and recorded. */
  static String putInto(FakeIvs fake) {
    IvsClient ivs = fake.client();
    String configuration =
        ivs.createRecordingConfiguration(
                r ->
                    r.recordingReconnectWindowSeconds(60)
                        .destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("recordings"))))
            .recordingConfiguration()
            .arn();
    ivs.importPlaybackKeyPair(k -> k.name("key").publicKeyMaterial(PublicKeys.p384()));
    String policy =
        ivs.createPlaybackRestrictionPolicy(p -> p.allowedCountries("CH"))
            .playbackRestrictionPolicy()
            .arn();
    String idle =
        ivs.createChannel(c -> c.name("idle").playbackRestrictionPolicyArn(policy)).channel().arn();
    String live =
        ivs.createChannel(
                c ->
                    c.name("lobby").recordingConfigurationArn(configuration).tags(Map.of("a", "b")))
            .channel()
            .arn();
    fake.goLive(idle).disconnect();
    fake.goLive(live).viewers(120);
    fake.clock().advance(Duration.ofMinutes(1));
    ivs.putMetadata(m -> m.channelArn(live).metadata("goal"));
    ivs.startViewerSessionRevocation(r -> r.channelArn(live).viewerId("somebody"));
    return live;
  }

  /** Changes something of every kind. */
  static void change(FakeIvs fake) {
    IvsClient ivs = fake.client();
    fake.broadcasts().forEach(Broadcast::disconnect);
    fake.clock().advance(Duration.ofHours(1));
    ivs.listChannels(c -> {})
        .channels()
        .forEach(channel -> ivs.deleteChannel(c -> c.arn(channel.arn())));
    ivs.listRecordingConfigurations(r -> {})
        .recordingConfigurations()
        .forEach(
            configuration -> ivs.deleteRecordingConfiguration(r -> r.arn(configuration.arn())));
    ivs.listPlaybackKeyPairs(k -> {})
        .keyPairs()
        .forEach(pair -> ivs.deletePlaybackKeyPair(k -> k.arn(pair.arn())));
    ivs.listPlaybackRestrictionPolicies(p -> {})
        .playbackRestrictionPolicies()
        .forEach(policy -> ivs.deletePlaybackRestrictionPolicy(p -> p.arn(policy.arn())));
    String arn = ivs.createChannel(c -> c.name("other")).channel().arn();
    fake.goLive(arn).viewers(7);
    ivs.putMetadata(m -> m.channelArn(arn).metadata("other"));
    ivs.startViewerSessionRevocation(r -> r.channelArn(arn).viewerId("other"));
    fake.quotas(fake.quotas().with(Quota.CHANNELS, 7));
  }
}
