package io.github.fakeivs.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.call.IvsOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelRequest;
import software.amazon.awssdk.services.ivs.model.BatchGetStreamKeyRequest;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationRequest;
import software.amazon.awssdk.services.ivs.model.BatchStartViewerSessionRevocationViewerSession;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.ContainerFormat;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.GetStreamSessionRequest;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamSessionsRequest;
import software.amazon.awssdk.services.ivs.model.ListStreamsRequest;
import software.amazon.awssdk.services.ivs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.ivs.model.MultitrackMaximumResolution;
import software.amazon.awssdk.services.ivs.model.MultitrackPolicy;

/**
 * A response of the fake cannot be told from one that came through the SDK: each is written out as
 * the service would send it, read by the SDK's real client, and compared with what comes out.
 */
class RealClientResponsesTest {

  private static final PopulatedFake POPULATED = PopulatedFake.create();
  private static final String FOREIGN_ARN = "arn:aws:ivs:us-east-1:210987654321:channel/a";
  private static final String UNKNOWN_ARN = "arn:aws:ivs:us-east-1:123456789012:channel/a";

  static Stream<IvsRequest> successfulRequests() {
    return SuccessfulRequests.ofTheModel(POPULATED);
  }

  @ParameterizedTest
  @MethodSource("successfulRequests")
  void response_isWhatTheRealClientMakesOfIt(IvsRequest request) {
    assertTrue(request, () -> SdkTypes.call(PopulatedFake.create().client(), request));
  }

  @Test
  void everyOperation_isCompared() {
    assertThat(successfulRequests().map(IvsRequest::getClass).distinct())
        .hasSameSizeAs(IvsOperation.values());
    assertThat(successfulRequests().count()).isGreaterThanOrEqualTo(92);
  }

  static Stream<IvsRequest> listRequests() {
    return successfulRequests()
        .filter(request -> request.getClass().getSimpleName().matches("List(?!Tags).*"))
        .filter(request -> request.getValueForField("channelArn", String.class).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("listRequests")
  void responseOfAnEmptyFake_isWhatTheRealClientMakesOfIt(IvsRequest request) {
    assertTrue(request, () -> SdkTypes.call(FakeIvs.create().client(), request));
  }

  static Stream<PreparedCall> scenarios() {
    return Stream.of(
        PreparedCall.of("a page that is not the last", RealClientResponsesTest::firstPage),
        PreparedCall.of("many tags", RealClientResponsesTest::manyTags),
        PreparedCall.of("a channel of another type", RealClientResponsesTest::advancedChannel),
        PreparedCall.of("multitrack input", RealClientResponsesTest::multitrackChannel),
        PreparedCall.of("unknown channels in a batch", RealClientResponsesTest::unknownChannels),
        PreparedCall.of("a batch without errors", RealClientResponsesTest::knownStreamKey),
        PreparedCall.of(
            "unknown channels in a batch of viewers", RealClientResponsesTest::unknownViewers),
        PreparedCall.of("a viewer count that timed out", RealClientResponsesTest::uncountedViewers),
        PreparedCall.of("several streams", RealClientResponsesTest::severalStreams),
        PreparedCall.of("a session that ended", RealClientResponsesTest::endedSession),
        PreparedCall.of("several sessions", RealClientResponsesTest::severalSessions));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void responseInAState_isWhatTheRealClientMakesOfIt(PreparedCall scenario) {
    scenario.play(RealClientResponsesTest::assertTrue);
  }

  private static ListChannelsRequest firstPage(PopulatedFake populated) {
    return ListChannelsRequest.builder().maxResults(1).build();
  }

  private static ListTagsForResourceRequest manyTags(PopulatedFake populated) {
    Map<String, String> tags = Map.of("b", "2", "a", "1", "empty", "", "ü", "ß", "a::b", "+");
    populated.client().tagResource(c -> c.resourceArn(populated.streamKey()).tags(tags));
    return ListTagsForResourceRequest.builder().resourceArn(populated.streamKey()).build();
  }

  private static CreateChannelRequest advancedChannel(PopulatedFake populated) {
    return CreateChannelRequest.builder().type(ChannelType.ADVANCED_SD).build();
  }

  private static CreateChannelRequest multitrackChannel(PopulatedFake populated) {
    return CreateChannelRequest.builder()
        .containerFormat(ContainerFormat.FRAGMENTED_MP4)
        .multitrackInputConfiguration(
            m ->
                m.enabled(true)
                    .policy(MultitrackPolicy.REQUIRE)
                    .maximumResolution(MultitrackMaximumResolution.HD))
        .build();
  }

  private static BatchGetChannelRequest unknownChannels(PopulatedFake populated) {
    return BatchGetChannelRequest.builder()
        .arns(UNKNOWN_ARN, populated.idleChannel(), FOREIGN_ARN)
        .build();
  }

  private static BatchGetStreamKeyRequest knownStreamKey(PopulatedFake populated) {
    return BatchGetStreamKeyRequest.builder().arns(populated.streamKey()).build();
  }

  private static BatchStartViewerSessionRevocationRequest unknownViewers(PopulatedFake populated) {
    return BatchStartViewerSessionRevocationRequest.builder()
        .viewerSessions(
            Stream.of(UNKNOWN_ARN, populated.idleChannel(), FOREIGN_ARN)
                .map(RealClientResponsesTest::viewerSession)
                .toList())
        .build();
  }

  private static BatchStartViewerSessionRevocationViewerSession viewerSession(String channelArn) {
    return BatchStartViewerSessionRevocationViewerSession.builder()
        .channelArn(channelArn)
        .viewerId("ann")
        .build();
  }

  private static GetStreamRequest uncountedViewers(PopulatedFake populated) {
    populated.fake().broadcast(populated.liveChannel()).orElseThrow().viewers(-1);
    return GetStreamRequest.builder().channelArn(populated.liveChannel()).build();
  }

  private static ListStreamsRequest severalStreams(PopulatedFake populated) {
    populated.fake().goLive(populated.idleChannel()).viewers(Integer.MAX_VALUE + 1L);
    return ListStreamsRequest.builder().build();
  }

  private static GetStreamSessionRequest endedSession(PopulatedFake populated) {
    populated.fake().clock().advance(Duration.ofHours(1));
    populated.client().stopStream(c -> c.channelArn(populated.liveChannel()));
    return GetStreamSessionRequest.builder().channelArn(populated.liveChannel()).build();
  }

  private static ListStreamSessionsRequest severalSessions(PopulatedFake populated) {
    endedSession(populated);
    populated.fake().goLive(populated.liveChannel());
    return ListStreamSessionsRequest.builder().channelArn(populated.liveChannel()).build();
  }

  /** Fractions of a second may be written in 0, 3, 6 or 9 digits. */
  enum Fraction {
    NONE(0),
    MILLIS(120_000_000),
    NANOS(123_456_789);

    private final int nanos;

    Fraction(int nanos) {
      this.nanos = nanos;
    }
  }

  @ParameterizedTest
  @EnumSource
  void startTime_isWhatTheRealClientMakesOfIt(Fraction fraction) {
    FakeIvs fake = FakeIvs.create();
    fake.clock().set(Instant.parse("2031-02-03T04:05:06Z").plusNanos(fraction.nanos));
    String channel =
        fake.client().createChannel(CreateChannelRequest.builder().build()).channel().arn();
    fake.goLive(channel);
    GetStreamRequest request = GetStreamRequest.builder().channelArn(channel).build();

    assertTrue(request, () -> fake.client().getStream(request));
  }

  private static void assertTrue(IvsRequest request, Supplier<IvsResponse> call) {
    IvsResponse fake = call.get();
    CannedService service = new CannedService(CannedAnswers.success(request, fake));
    IvsClient real = service.client();

    RealClientComparison.assertAlike(fake, SdkTypes.call(real, request));
  }
}
