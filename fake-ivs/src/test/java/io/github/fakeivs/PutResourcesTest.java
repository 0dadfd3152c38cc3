package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.fakeivs.event.RecordingStateChange;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;

/** Resources whose ARNs an application has in its properties. */
class PutResourcesTest {

  private static final String PREFIX = "arn:aws:ivs:us-east-1:123456789012:";
  private static final String RECORDING = PREFIX + "recording-configuration/main";
  private static final String KEY = PREFIX + "playback-key/main";
  private static final String POLICY = PREFIX + "playback-restriction-policy/main";

  private final FakeIvs fake = FakeIvs.create();
  private final IvsClient ivs = fake.client();

  private RecordingConfiguration putRecordingConfiguration() {
    return fake.putRecordingConfiguration(RecordingConfiguration.builder().arn(RECORDING).build());
  }

  private PlaybackKeyPair putPlaybackKeyPair() {
    return fake.putPlaybackKeyPair(PlaybackKeyPair.builder().arn(KEY).name("main").build());
  }

  private PlaybackRestrictionPolicy putPlaybackRestrictionPolicy() {
    return fake.putPlaybackRestrictionPolicy(
        PlaybackRestrictionPolicy.builder().arn(POLICY).allowedCountries("AT").build());
  }

  @Test
  void aRecordingConfiguration_isActiveAndRecords() {
    RecordingConfiguration configuration = putRecordingConfiguration();

    assertThat(configuration.state()).isEqualTo(RecordingConfigurationState.ACTIVE);
    assertThat(ivs.getRecordingConfiguration(r -> r.arn(RECORDING)).recordingConfiguration())
        .isEqualTo(configuration);
    assertThat(ivs.listRecordingConfigurations(r -> {}).recordingConfigurations()).hasSize(1);
    String channel = ivs.createChannel(c -> c.recordingConfigurationArn(RECORDING)).channel().arn();
    fake.goLive(channel);
    assertThat(fake.events(RecordingStateChange.class))
        .singleElement()
        .satisfies(event -> assertThat(event.bucketName()).isEqualTo("recordings"));
  }

  @Test
  void aRecordingConfiguration_keepsWhatIsGivenAndGetsTheDefaultsOfACreatedOne() {
    RecordingConfiguration created =
        ivs.createRecordingConfiguration(
                r ->
                    r.name("main")
                        .tags(Map.of("team", "events"))
                        .recordingReconnectWindowSeconds(30)
                        .destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("bucket"))))
            .recordingConfiguration();

    RecordingConfiguration put =
        fake.putRecordingConfiguration(
            RecordingConfiguration.builder()
                .arn(RECORDING)
                .name("main")
                .tags(Map.of("team", "events"))
                .recordingReconnectWindowSeconds(30)
                .destinationConfiguration(d -> d.s3(s3 -> s3.bucketName("bucket")))
                .build());

    assertThat(put)
        .isEqualTo(
            created.toBuilder().arn(RECORDING).state(RecordingConfigurationState.ACTIVE).build());
  }

  @Test
  void aPlaybackKeyPair_isThere() {
    PlaybackKeyPair keyPair = putPlaybackKeyPair();

    assertThat(keyPair.fingerprint()).matches("([0-9a-f]{2}:){15}[0-9a-f]{2}");
    assertThat(ivs.getPlaybackKeyPair(k -> k.arn(KEY)).keyPair()).isEqualTo(keyPair);
    assertThat(ivs.listPlaybackKeyPairs(k -> {}).keyPairs()).hasSize(1);
    ivs.deletePlaybackKeyPair(k -> k.arn(KEY));
    assertThat(ivs.listPlaybackKeyPairs(k -> {}).keyPairs()).isEmpty();
  }

  @Test
  void aPlaybackRestrictionPolicy_isThereAndRestrictsWhatItNames() {
    PlaybackRestrictionPolicy policy = putPlaybackRestrictionPolicy();

    assertThat(policy.allowedCountries()).containsExactly("AT");
    assertThat(policy.allowedOrigins()).isEmpty();
    assertThat(ivs.getPlaybackRestrictionPolicy(p -> p.arn(POLICY)).playbackRestrictionPolicy())
        .isEqualTo(policy);
    assertThat(
            ivs.createChannel(c -> c.playbackRestrictionPolicyArn(POLICY))
                .channel()
                .playbackRestrictionPolicyArn())
        .isEqualTo(POLICY);
  }

  @Test
  void areNoCallsAndBeyondQuotas() {
    fake.quotas(
        Quotas.defaults()
            .with(Quota.RECORDING_CONFIGURATIONS, 0)
            .with(Quota.PLAYBACK_KEY_PAIRS, 0)
            .with(Quota.PLAYBACK_RESTRICTION_POLICIES, 0));

    putRecordingConfiguration();
    putPlaybackKeyPair();
    putPlaybackRestrictionPolicy();

    assertThat(fake.calls()).isEmpty();
  }

  @Test
  void areRefused_withTheArnOfAnotherKindOrFake() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                fake.putRecordingConfiguration(
                    RecordingConfiguration.builder().arn(POLICY).build()))
        .withMessageContaining(POLICY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fake.putPlaybackKeyPair(PlaybackKeyPair.builder().build()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                fake.putPlaybackRestrictionPolicy(
                    PlaybackRestrictionPolicy.builder()
                        .arn(POLICY.replace("us-east-1", "eu-west-1"))
                        .build()));
  }

  static Stream<Arguments> puts() {
    return Stream.of(
        put(RECORDING, PutResourcesTest::putRecordingConfiguration),
        put(KEY, PutResourcesTest::putPlaybackKeyPair),
        put(POLICY, PutResourcesTest::putPlaybackRestrictionPolicy));
  }

  private static Arguments put(String arn, Consumer<PutResourcesTest> put) {
    return arguments(arn, put);
  }

  @ParameterizedTest
  @MethodSource("puts")
  void areRefused_ifTheyExistAlready(String resource, Consumer<PutResourcesTest> put) {
    put.accept(this);

    assertThatIllegalStateException()
        .isThrownBy(() -> put.accept(this))
        .withMessageStartingWith(resource + " exists in this fake already");
  }
}
