package io.github.fakeivs.quota;

import static io.github.fakeivs.contract.Choice.CALL_RATES;
import static io.github.fakeivs.contract.Choice.ORDER_OF_CHECKS;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.Snapshot;
import io.github.fakeivs.SystemClock;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import io.github.fakeivs.fidelity.SdkTypes;
import io.github.fakeivs.fixture.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.PutMetadataRequest;
import software.amazon.awssdk.services.ivs.model.ThrottlingException;

/** The service's call rates, on the fake's clock. */
class CallRatesTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final String ACCOUNT = "123456789012";

  private FakeIvs fake = FakeIvs.builder().clock(START).build();
  private IvsClient ivs = fake.client();

  private void use(CallRates rates) {
    fake = FakeIvs.builder().clock(START).callRates(rates).build();
    ivs = fake.client();
  }

  @Test
  @Evidence(source = OBSERVED, reference = "ugc-platform demo of AWS, tests with real answers")
  void putMetadata_isThrottledBeyond5PerSecondAndChannel() {
    String channel = liveChannel();

    assertThat(throttled(5, i -> putMetadata(channel))).isZero();
    ThrottlingException refusal =
        catchThrowableOfType(ThrottlingException.class, () -> putMetadata(channel));

    assertThat(refusal.statusCode()).isEqualTo(429);
    assertThat(refusal.exceptionMessage())
        .isEqualTo("Operation: ivs:PutMetadata exceeded call rate: 5 for resource: " + channel);
    assertThat(RetryUtils.isThrottlingException(refusal)).isTrue();
  }

  @Test
  void byDefault_noRateIsEnforced_whileTheClockFollowsTheSystemClock() {
    fake = new SystemClock(START).fake(settings -> {});
    ivs = fake.client();
    String channel = liveChannel();

    assertThat(throttled(20, i -> putMetadata(channel))).isZero();

    fake.clock().freeze();
    assertThat(throttled(6, i -> putMetadata(channel))).isEqualTo(1);
  }

  @Test
  void ratesThatATestChooses_areEnforcedWhateverTheClockDoes() {
    fake = new SystemClock(START).fake(settings -> settings.callRates(CallRates.PUT_METADATA));
    ivs = fake.client();
    String channel = liveChannel();

    assertThat(throttled(6, i -> putMetadata(channel))).isEqualTo(1);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, service quotas: call rates")
  void putMetadata_isThrottledBeyond155PerSecondAndAccount() {
    List<String> channels = liveChannels(32);

    assertThat(throttled(155, i -> putMetadata(channels.get(i / 5)))).isZero();
    ThrottlingException refusal =
        catchThrowableOfType(ThrottlingException.class, () -> putMetadata(channels.get(31)));

    assertThat(refusal.exceptionMessage())
        .isEqualTo("Operation: ivs:PutMetadata exceeded call rate: 155 for resource: " + ACCOUNT);
  }

  @Test
  void aThrottledCall_doesNothing() {
    String channel = liveChannel();

    throttled(9, i -> putMetadata(channel));

    assertThat(fake.broadcast(channel).orElseThrow().metadata()).hasSize(5);
  }

  @Test
  @Evidence(source = CHOICE, reference = "order of checks: call rate before members")
  @Settles(ORDER_OF_CHECKS)
  void throttling_comesBeforeWhateverElseIsWrong() {
    PutMetadataRequest invalid =
        PutMetadataRequest.builder().channelArn("lobby").metadata("").build();

    assertThat(throttled(6, i -> ivs.putMetadata(invalid))).isEqualTo(1);
  }

  @Test
  @Evidence(source = CHOICE, reference = "call rates of the other operations are a switch")
  @Settles(CALL_RATES)
  void byDefault_noOtherOperationIsThrottled() {
    assertThat(throttled(1_000, i -> ivs.listChannels(c -> {}))).isZero();
  }

  @Test
  void none_throttlesNothing() {
    use(CallRates.NONE);
    String channel = liveChannel();

    assertThat(throttled(200, i -> putMetadata(channel))).isZero();
    assertThat(throttled(200, i -> ivs.listChannels(c -> {}))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "5, BATCH_GET_CHANNEL CREATE_CHANNEL DELETE_CHANNEL GET_CHANNEL LIST_CHANNELS UPDATE_CHANNEL",
    "5, CREATE_PLAYBACK_RESTRICTION_POLICY DELETE_PLAYBACK_RESTRICTION_POLICY",
    "5, GET_PLAYBACK_RESTRICTION_POLICY LIST_PLAYBACK_RESTRICTION_POLICIES",
    "5, UPDATE_PLAYBACK_RESTRICTION_POLICY",
    "3, DELETE_PLAYBACK_KEY_PAIR GET_PLAYBACK_KEY_PAIR IMPORT_PLAYBACK_KEY_PAIR",
    "3, LIST_PLAYBACK_KEY_PAIRS",
    "10, START_VIEWER_SESSION_REVOCATION",
    "2, BATCH_START_VIEWER_SESSION_REVOCATION",
    "3, CREATE_RECORDING_CONFIGURATION DELETE_RECORDING_CONFIGURATION",
    "3, GET_RECORDING_CONFIGURATION LIST_RECORDING_CONFIGURATIONS",
    "5, GET_STREAM GET_STREAM_SESSION LIST_STREAMS LIST_STREAM_SESSIONS STOP_STREAM",
    "5, BATCH_GET_STREAM_KEY CREATE_STREAM_KEY DELETE_STREAM_KEY GET_STREAM_KEY LIST_STREAM_KEYS",
    "10, TAG_RESOURCE UNTAG_RESOURCE LIST_TAGS_FOR_RESOURCE"
  })
  @Evidence(source = DOCS, reference = "user guide, service quotas: call rates")
  void all_throttlesEachOperationBeyondItsOwnRate(int rate, String operations) {
    use(CallRates.ALL);

    for (String name : operations.split(" ")) {
      IvsOperation operation = IvsOperation.valueOf(name);
      assertThat(throttled(rate, i -> call(operation))).as(name).isZero();
      ThrottlingException refusal =
          catchThrowableOfType(ThrottlingException.class, () -> SdkTypes.call(ivs, operation));
      assertThat(refusal.exceptionMessage())
          .isEqualTo(
              "Operation: ivs:%s exceeded call rate: %s for resource: %s",
              operation.operationName(), rate, ACCOUNT);
    }
  }

  /** So that none is missing above. */
  @ParameterizedTest
  @EnumSource
  void all_throttlesEveryOperation(IvsOperation operation) {
    use(CallRates.ALL);

    assertThat(throttled(11, i -> call(operation))).isPositive();
    fake.clock().advance(Duration.ofSeconds(1));
    assertThat(throttled(1, i -> call(operation))).isZero();
  }

  @Test
  void all_countsPutMetadataByChannelAndAccount() {
    use(CallRates.ALL);
    List<String> channels =
        IntStream.range(0, 2)
            .mapToObj(i -> fake.putChannel("arn:aws:ivs:us-east-1:123456789012:channel/" + i).arn())
            .toList();

    assertThat(throttled(6, i -> putMetadata(channels.get(0)))).isEqualTo(1);
    assertThat(throttled(6, i -> putMetadata(channels.get(1)))).isEqualTo(1);
  }

  @Test
  void theRate_isKeptToHoweverManyThreadsCall() {
    String channel = liveChannel();

    int throttled =
        Threads.call(16, i -> throttled(20, n -> putMetadata(channel))).stream()
            .mapToInt(Integer::intValue)
            .sum();

    assertThat(throttled).isEqualTo(16 * 20 - 5);
  }

  @Test
  void reset_forgetsTheCallsThatCounted() {
    String channel = liveChannel();
    throttled(6, i -> putMetadata(channel));

    fake.reset();

    assertThat(throttled(5, i -> putMetadata(channel))).isZero();
  }

  @Test
  void restore_forgetsTheCallsThatCounted_whichLieInItsFuture() {
    String channel = liveChannel();
    Snapshot snapshot = fake.snapshot();
    fake.clock().advance(Duration.ofHours(1));
    throttled(6, i -> putMetadata(channel));

    fake.restore(snapshot);

    assertThat(throttled(5, i -> putMetadata(channel))).isZero();
  }

  @Test
  void fork_countsForItself() {
    String channel = liveChannel();
    throttled(5, i -> putMetadata(channel));

    IvsClient fork = fake.fork().client();

    assertThat(throttled(5, i -> fork.putMetadata(m -> m.channelArn(channel).metadata("m"))))
        .isZero();
    assertThat(throttled(1, i -> putMetadata(channel))).isEqualTo(1);
  }

  private void putMetadata(String channelArn) {
    ivs.putMetadata(m -> m.channelArn(channelArn).metadata("m"));
  }

  private String liveChannel() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    fake.goLive(arn);
    return arn;
  }

  private List<String> liveChannels(int count) {
    return IntStream.range(0, count).mapToObj(i -> liveChannel()).toList();
  }

  /** Only throttling goes on: whatever else comes of the call is not what is asked for here. */
  private void call(IvsOperation operation) {
    if (catchThrowable(() -> SdkTypes.call(ivs, operation)) instanceof ThrottlingException t) {
      throw t;
    }
  }

  /** Makes so many calls; how many of them were throttled. */
  private int throttled(int calls, IntConsumer call) {
    return (int)
        IntStream.range(0, calls)
            .filter(i -> isThrottled(catchThrowable(() -> call.accept(i))))
            .count();
  }

  private static boolean isThrottled(Throwable thrown) {
    return thrown instanceof ThrottlingException;
  }
}
