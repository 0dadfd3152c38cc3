package io.github.fakeivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fixture.PublicKeys;
import io.github.fakeivs.fixture.VisibleState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.IvsClient;

/** The page that tells a reader what a fake is and saw. */
class DescribeTest {

  private static final Instant START = Instant.parse("2026-03-04T05:06:07.089Z");
  private static final String UNKNOWN = "arn:aws:ivs:us-east-1:123456789012:channel/none";

  private final FakeIvs fake = FakeIvs.builder().clock(START).seed(42).build();
  private final IvsClient ivs = fake.client();

  @Test
  void describe_ofANewFake_saysThatThereIsNothing() {
    FakeIvs other =
        FakeIvs.builder()
            .clock(START)
            .region(Region.EU_WEST_1)
            .accountId("210987654321")
            .seed(-7)
            .build();

    assertThat(other.describe())
        .isEqualTo(
            """
            Fake Amazon IVS in eu-west-1, account 210987654321
            clock: 2026-03-04T05:06:07.089Z, frozen
            id seed: -7, call rates: PUT_METADATA
            resources: 0 channels, 0 stream keys, 0 recording configurations, \
            0 playback key pairs, 0 playback restriction policies, 0 stream sessions
            channels: none
            live streams: none
            last refused encoders: none
            viewers: none
            last refused viewers: none
            last calls: none
            last events: none
            fault rules that matched no call: none\
            """);
  }

  @Test
  void describe_countsResources() {
    VisibleState.populate(fake);

    assertThat(fake.describe())
        .contains(
            "resources: 2 channels, 2 stream keys, 1 recording configurations, 1 playback key "
                + "pairs, 1 playback restriction policies, 2 stream sessions");
  }

  @Test
  void describe_showsTheClock() {
    fake.clock().advance(Duration.ofHours(1));

    assertThat(fake.describe()).contains("clock: 2026-03-04T06:06:07.089Z, frozen");
    assertThat(FakeIvs.create().describe())
        .contains("Z, follows the system clock")
        .contains("call rates: none while the clock follows the system clock");
  }

  @Test
  void showsUpToTenChannels_idleOnesToo() {
    String first = ivs.createChannel(c -> c.name("first")).channel().arn();
    String second = ivs.createChannel(c -> c.name("second")).channel().arn();
    fake.goLive(second);

    assertThat(section("channels:"))
        .containsExactly(first + " 'first', idle", second + " 'second', live");

    IntStream.range(2, 12).forEach(i -> ivs.createChannel(c -> c.name("channel-" + i)));
    assertThat(section("channels, 10 of 12:")).hasSize(10).startsWith(first + " 'first', idle");
  }

  @Test
  void showsWhatIsHeldBack() {
    fake.eventDelivery().hold();
    fake.goLive(ivs.createChannel(c -> {}).channel().arn());
    fake.asyncCalls().hold();
    fake.asyncClient().listChannels(c -> {});

    assertThat(fake.describe()).endsWith("\nheld back: 2 events, 1 asynchronous calls");
    fake.asyncClient().listChannels(c -> {});
    assertThat(fake.describe()).endsWith("\nheld back: 2 events, 2 asynchronous calls");
  }

  @Test
  void describe_showsLiveStreams_newestFirst_andNoneThatEnded() {
    String first = ivs.createChannel(c -> c.name("first")).channel().arn();
    String second = ivs.createChannel(c -> c.name("second")).channel().arn();
    String firstId = fake.goLive(first).viewers(120).streamId();
    fake.clock().advance(Duration.ofMinutes(1));
    String secondId = fake.goLive(second).starve().streamId();
    fake.goLive(ivs.createChannel(c -> c.name("ended")).channel().arn()).disconnect();

    assertThat(section("live streams:"))
        .containsExactly(
            second
                + " 'second', stream "
                + secondId
                + " since 2026-03-04T05:07:07.089Z, STARVING, 0 viewers",
            first
                + " 'first', stream "
                + firstId
                + " since 2026-03-04T05:06:07.089Z, HEALTHY, 120 viewers");
  }

  @Test
  void describe_showsCallsWithTheirOutcome() {
    ivs.listStreams(s -> s.maxResults(7));
    Throwable thrown = catchThrowable(() -> ivs.getChannel(c -> c.arn(UNKNOWN)));

    assertThat(section("last calls:"))
        .containsExactly(
            "2026-03-04T05:06:07.089Z ListStreamsRequest(MaxResults=7) -> "
                + "ListStreamsResponse(Streams=[])",
            "2026-03-04T05:06:07.089Z GetChannelRequest(Arn=" + UNKNOWN + ") -> " + thrown);
  }

  @Test
  void describe_showsTheOutcome_howeverLongTheRequest() {
    catchThrowable(
        () ->
            ivs.batchGetChannel(
                c -> c.arns(IntStream.range(0, 51).mapToObj(i -> UNKNOWN + i).toList())));

    assertThat(section("last calls:"))
        .singleElement()
        .asString()
        .contains("BatchGetChannelRequest(Arns=[" + UNKNOWN + "0")
        .contains("ValidationException: BatchGetChannel.arns has 51 elements")
        .hasSizeLessThan(800);
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "1, …"})
  void describe_showsOutcomesOfUpTo300Characters_andTheBeginningOfLongerOnes(
      int beyond, String end) {
    String longest = "java.lang.ArithmeticException: " + "a".repeat(269);
    assertThat(longest).hasSize(300);
    fake.faults()
        .on(IvsOperation.LIST_STREAMS)
        .fail(new ArithmeticException("a".repeat(269 + beyond)));
    catchThrowable(() -> ivs.listStreams(s -> {}));

    assertThat(section("last calls:")).singleElement().asString().endsWith(" -> " + longest + end);
  }

  @Test
  void describe_showsEachCallInOneLine() {
    ivs.importPlaybackKeyPair(k -> k.publicKeyMaterial(PublicKeys.p384()));
    fake.faults().on(IvsOperation.LIST_STREAMS).fail(new ArithmeticException("one\ntwo\r\nthree"));
    catchThrowable(() -> ivs.listStreams(s -> {}));

    List<String> lines = section("last calls:");

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .contains("ImportPlaybackKeyPairRequest(", "-----BEGIN PUBLIC KEY-----");
    assertThat(lines.get(1)).endsWith("java.lang.ArithmeticException: one two three");
  }

  @Test
  void describe_showsTheLast20CallsAndEvents_andSaysHowManyThereWere() {
    String arn = ivs.createChannel(c -> {}).channel().arn();
    IntStream.range(0, 25).forEach(i -> ivs.listStreams(s -> s.maxResults(1 + i)));
    IntStream.range(0, 10).forEach(i -> fake.goLive(arn).disconnect());

    assertThat(section("last calls, 20 of 26:"))
        .hasSize(20)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).contains("ListStreamsRequest(MaxResults=6)");
              assertThat(lines.get(19)).contains("ListStreamsRequest(MaxResults=25)");
            });
    assertThat(section("last events, 20 of 40:"))
        .hasSize(20)
        .last()
        .isEqualTo("2026-03-04T05:06:07Z Session Ended [" + arn + "]");
  }

  @Test
  void describe_showsSomeOfManyLiveStreams_andSaysHowManyThereAre() {
    for (int i = 0; i < 21; i++) {
      fake.goLive(ivs.createChannel(c -> {}).channel().arn());
    }

    assertThat(section("live streams, 20 of 21:")).hasSize(20);
  }

  @Test
  void describe_showsFaultRulesThatMatchedNoCall() {
    fake.faults().on(IvsOperation.LIST_STREAMS).times(2).fail(Fault.throttling());
    fake.faults().on(IvsOperation.GET_STREAM).times(2).fail(Fault.throttling());
    fake.faults().failRecordingConfigurationCreation(1);
    fake.faults().on(IvsOperation.LIST_CHANNELS).times(2);
    catchThrowable(() -> ivs.listStreams(s -> {}));

    assertThat(section("fault rules that matched no call:"))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith("GetStream fails with ThrottlingException, matched 0 of 2 calls")
                    .contains("(DescribeTest.java:"),
            second ->
                assertThat(second)
                    .startsWith(
                        "CreateRecordingConfiguration ends as CREATE_FAILED, matched 0 of 1 calls"),
            third -> assertThat(third).startsWith("unfinished rule for ListChannels, made at "));
  }

  @Test
  void describe_isNoCallAndChangesNothing() {
    VisibleState.populate(fake);
    VisibleState before = VisibleState.of(fake);
    int calls = fake.calls().all().size();

    fake.describe();

    assertThat(fake.calls().all()).hasSize(calls);
    assertThat(VisibleState.of(fake)).isEqualTo(before);
  }

  /** The lines under a title, without their indentation. */
  private List<String> section(String title) {
    List<String> lines = fake.describe().lines().toList();
    assertThat(lines).contains(title);
    return lines.stream()
        .skip(lines.indexOf(title) + 1L)
        .takeWhile(line -> line.startsWith("  "))
        .map(String::strip)
        .toList();
  }
}
