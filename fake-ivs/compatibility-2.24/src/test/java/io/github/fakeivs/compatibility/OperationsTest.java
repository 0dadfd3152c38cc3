package io.github.fakeivs.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationViewerSession;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.StreamSession;

/** Every operation once, and all that the SDK has of what is answered. */
class OperationsTest {

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  @Test
  void everyOperation_isAnswered() throws GeneralSecurityException {
    String policy = playbackRestrictionPolicies();
    String recording = recordingConfigurations();
    String channel = channels(policy, recording);
    streamKeys(channel);
    streams(channel);
    viewers(channel);
    playbackKeyPairs();
    tags(channel);
    deletions(channel, policy, recording);

    assertThat(fake.calls()).extracting(RecordedCall::operation).contains(IvsOperation.values());
    assertThat(fake.calls()).allSatisfy(call -> assertThat(call.response()).isPresent());
  }

  private String playbackRestrictionPolicies() {
    String arn =
        ivs.createPlaybackRestrictionPolicy(p -> p.name("eu").allowedCountries("DE"))
            .playbackRestrictionPolicy()
            .arn();
    ivs.updatePlaybackRestrictionPolicy(p -> p.arn(arn).allowedCountries("DE", "FR"));
    assertThat(
            ivs.getPlaybackRestrictionPolicy(p -> p.arn(arn))
                .playbackRestrictionPolicy()
                .allowedCountries())
        .containsExactly("DE", "FR");
    assertThat(ivs.listPlaybackRestrictionPolicies(p -> {}).playbackRestrictionPolicies())
        .hasSize(1);
    return arn;
  }

  private String recordingConfigurations() {
    String arn =
        ivs.createRecordingConfiguration(
                r -> r.destinationConfiguration(d -> d.s3(s -> s.bucketName("bucket"))))
            .recordingConfiguration()
            .arn();
    assertThat(
            ivs.getRecordingConfiguration(r -> r.arn(arn)).recordingConfiguration().stateAsString())
        .isEqualTo("ACTIVE");
    assertThat(ivs.listRecordingConfigurations(r -> {}).recordingConfigurations()).hasSize(1);
    return arn;
  }

  private String channels(String policy, String recording) {
    String arn =
        ivs.createChannel(
                c ->
                    c.name("lobby")
                        .playbackRestrictionPolicyArn(policy)
                        .recordingConfigurationArn(recording))
            .channel()
            .arn();
    ivs.updateChannel(c -> c.arn(arn).type(ChannelType.ADVANCED_HD));
    Channel channel = ivs.getChannel(c -> c.arn(arn)).channel();
    assertThat(channel.presetAsString()).isEqualTo("HIGHER_BANDWIDTH_DELIVERY");
    assertThatEveryMemberIsSet(channel);
    assertThat(ivs.batchGetChannel(c -> c.arns(arn)).channels()).containsExactly(channel);
    assertThat(ivs.listChannels(c -> c.filterByName("lobby")).channels()).hasSize(1);
    return arn;
  }

  /** What the SDK has no member for is not there; what it has one for is. */
  private static void assertThatEveryMemberIsSet(SdkPojo structure) {
    assertThat(structure.sdkFields())
        .isNotEmpty()
        .allSatisfy(field -> assertThatIsSet(field, field.getValueOrDefault(structure)));
  }

  private static void assertThatIsSet(SdkField<?> field, Object value) {
    assertThat(value).as(field.memberName()).isNotNull();
    if (value instanceof SdkPojo nested) {
      assertThatEveryMemberIsSet(nested);
    }
  }

  private void streamKeys(String channel) {
    String first = ivs.listStreamKeys(k -> k.channelArn(channel)).streamKeys().get(0).arn();
    ivs.deleteStreamKey(k -> k.arn(first));
    String second = ivs.createStreamKey(k -> k.channelArn(channel)).streamKey().arn();
    assertThat(ivs.getStreamKey(k -> k.arn(second)).streamKey().value()).startsWith("sk_us-east-1");
    assertThat(ivs.batchGetStreamKey(k -> k.arns(first, second)).streamKeys()).hasSize(1);
  }

  private void streams(String channel) {
    fake.goLive(channel).viewers(3);
    assertThat(ivs.getStream(s -> s.channelArn(channel)).stream().viewerCount()).isEqualTo(3);
    assertThat(ivs.listStreams(s -> {}).streams()).hasSize(1);
    ivs.putMetadata(m -> m.channelArn(channel).metadata("{}"));
    ivs.stopStream(s -> s.channelArn(channel));
    StreamSession session = ivs.getStreamSession(s -> s.channelArn(channel)).streamSession();
    assertThat(session.sdkFields())
        .allSatisfy(field -> assertThat(field.getValueOrDefault(session)).isNotNull());
    assertThat(ivs.listStreamSessions(s -> s.channelArn(channel)).streamSessions()).hasSize(1);
  }

  private void viewers(String channel) {
    ivs.startViewerSessionRevocation(v -> v.channelArn(channel).viewerId("ada"));
    BatchStartViewerSessionRevocationViewerSession bob =
        BatchStartViewerSessionRevocationViewerSession.builder()
            .channelArn(channel)
            .viewerId("bob")
            .build();
    ivs.batchStartViewerSessionRevocation(v -> v.viewerSessions(bob));
    assertThat(fake.revocations()).hasSize(2);
  }

  private void playbackKeyPairs() throws GeneralSecurityException {
    String pem = publicKey();
    String arn = ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(pem)).keyPair().arn();
    assertThat(ivs.getPlaybackKeyPair(k -> k.arn(arn)).keyPair().fingerprint()).isNotEmpty();
    assertThat(ivs.listPlaybackKeyPairs(k -> {}).keyPairs()).hasSize(1);
    ivs.deletePlaybackKeyPair(k -> k.arn(arn));
  }

  private static String publicKey() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    String der =
        Base64.getEncoder().encodeToString(generator.generateKeyPair().getPublic().getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + der + "\n-----END PUBLIC KEY-----\n";
  }

  private void tags(String channel) {
    ivs.tagResource(t -> t.resourceArn(channel).tags(Map.of("team", "live", "stage", "test")));
    ivs.untagResource(t -> t.resourceArn(channel).tagKeys("stage"));
    assertThat(ivs.listTagsForResource(t -> t.resourceArn(channel)).tags())
        .containsExactly(Map.entry("team", "live"));
  }

  private void deletions(String channel, String policy, String recording) {
    ivs.deleteChannel(c -> c.arn(channel));
    ivs.deletePlaybackRestrictionPolicy(p -> p.arn(policy));
    ivs.deleteRecordingConfiguration(r -> r.arn(recording));
    assertThat(ivs.listChannels(c -> {}).channels()).isEmpty();
  }
}
