package io.github.fakeivs.fault;

import static io.github.fakeivs.contract.Choice.CONSISTENCY;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import io.github.fakeivs.fixture.PublicKeys;
import io.github.fakeivs.fixture.RecordingConfigurations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.InternalServerException;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationSummary;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** What the real service does now and then, by name. */
class ReadyMadeRulesTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");

  private final FakeIvs fake = FakeIvs.builder().clock(START).build();
  private final IvsClient ivs = fake.client();

  @Test
  @Evidence(source = OBSERVED, reference = "public code that creates a key again until it works")
  @Settles(CONSISTENCY)
  void lagStreamKeyDeletion_letsTheOldKeyCountForSoManyCalls() {
    StreamKey key = ivs.createChannel(c -> {}).streamKey();
    String channelArn = key.channelArn();
    FaultRule rule = fake.faults().lagStreamKeyDeletion(2);
    ivs.deleteStreamKey(k -> k.arn(key.arn()));

    for (int attempt = 0; attempt < 2; attempt++) {
      ServiceQuotaExceededException lagging =
          catchThrowableOfType(
              ServiceQuotaExceededException.class, () -> createStreamKey(channelArn));
      assertThat(lagging.statusCode()).isEqualTo(402);
      assertThat(lagging.exceptionMessage())
          .isEqualTo("stream-key quota exceeded for channel: " + channelArn);
    }

    createStreamKey(channelArn);
    assertThat(ivs.listStreamKeys(k -> k.channelArn(channelArn)).streamKeys()).hasSize(1);
    assertThat(rule.matchedCalls()).isEqualTo(2);
  }

  @Test
  void lagStreamKeyDeletion_saysWhatTheQuotaItselfSays() {
    StreamKey key = ivs.createChannel(c -> {}).streamKey();
    Throwable quota = catchThrowable(() -> createStreamKey(key.channelArn()));
    ivs.deleteStreamKey(k -> k.arn(key.arn()));
    fake.faults().lagStreamKeyDeletion(1);

    Throwable lag = catchThrowable(() -> createStreamKey(key.channelArn()));

    assertThat(lag).hasSameClassAs(quota);
    assertThat(((ServiceQuotaExceededException) lag).awsErrorDetails().errorMessage())
        .isEqualTo(((ServiceQuotaExceededException) quota).awsErrorDetails().errorMessage());
  }

  @Test
  @Evidence(source = OBSERVED, reference = "live tests of alchemy: 500, and success on retry")
  @Settles(CONSISTENCY)
  void failPlaybackKeyPairDeletion_failsWithStatus500_andDeletesOnRetry() {
    String arn =
        ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(PublicKeys.p384())).keyPair().arn();
    fake.faults().failPlaybackKeyPairDeletion(1);

    InternalServerException failure =
        catchThrowableOfType(
            InternalServerException.class, () -> ivs.deletePlaybackKeyPair(k -> k.arn(arn)));
    assertThat(failure.statusCode()).isEqualTo(500);
    assertThat(ivs.listPlaybackKeyPairs(k -> {}).keyPairs()).hasSize(1);

    ivs.deletePlaybackKeyPair(k -> k.arn(arn));
    assertThat(ivs.listPlaybackKeyPairs(k -> {}).keyPairs()).isEmpty();
  }

  @Test
  @Evidence(source = DOCS, reference = "API reference, CreateRecordingConfiguration: known issue")
  void failRecordingConfigurations_endsAsCreateFailed() {
    FaultRule rule = fake.faults().failRecordingConfigurationCreation(2);

    List<String> arns =
        List.of(recordingConfiguration(), recordingConfiguration(), recordingConfiguration());

    assertThat(arns)
        .extracting(this::state)
        .containsExactly(
            RecordingConfigurationState.CREATE_FAILED,
            RecordingConfigurationState.CREATE_FAILED,
            RecordingConfigurationState.ACTIVE);
    assertThat(rule.matchedCalls()).isEqualTo(2);
  }

  @Test
  void failRecordingConfigurations_withAProvisioningDelay_failsWhenItIsOver() {
    FakeIvs slow = FakeIvs.builder().clock(START).provisioningDelay(Duration.ofSeconds(20)).build();
    slow.faults().failRecordingConfigurationCreation(1);
    String arn = RecordingConfigurations.create(slow.client());

    slow.clock().advance(Duration.ofSeconds(19));
    assertThat(RecordingConfigurations.stateOf(slow.client(), arn))
        .isEqualTo(RecordingConfigurationState.CREATING);
    slow.clock().advance(Duration.ofSeconds(1));
    assertThat(RecordingConfigurations.stateOf(slow.client(), arn))
        .isEqualTo(RecordingConfigurationState.CREATE_FAILED);
  }

  @Test
  void failRecordingConfigurations_countsOnlyThoseThatAreCreated() {
    FaultRule rule = fake.faults().failRecordingConfigurationCreation(1);
    fake.faults().on(IvsOperation.CREATE_RECORDING_CONFIGURATION).fail(Fault.throttling());

    assertThat(catchThrowable(this::recordingConfiguration)).isNotNull();
    assertThat(catchThrowable(() -> ivs.createRecordingConfiguration(r -> {}))).isNotNull();

    assertThat(rule.matchedCalls()).isZero();
    assertThat(state(recordingConfiguration()))
        .isEqualTo(RecordingConfigurationState.CREATE_FAILED);
  }

  @Test
  void failRecordingConfigurations_failsThoseWhoseAnswerIsLost() {
    fake.faults().failRecordingConfigurationCreation(1);
    fake.faults()
        .on(IvsOperation.CREATE_RECORDING_CONFIGURATION)
        .afterwards()
        .fail(Fault.connectionLost());

    assertThat(catchThrowable(this::recordingConfiguration)).isNotNull();

    assertThat(ivs.listRecordingConfigurations(r -> {}).recordingConfigurations())
        .extracting(RecordingConfigurationSummary::state)
        .containsExactly(RecordingConfigurationState.CREATE_FAILED);
  }

  private void createStreamKey(String channelArn) {
    ivs.createStreamKey(k -> k.channelArn(channelArn));
  }

  private String recordingConfiguration() {
    return RecordingConfigurations.create(ivs);
  }

  private RecordingConfigurationState state(String arn) {
    return RecordingConfigurations.stateOf(ivs, arn);
  }
}
