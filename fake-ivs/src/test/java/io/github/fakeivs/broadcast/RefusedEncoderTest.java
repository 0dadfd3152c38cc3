package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Choice.REFUSED_ENCODER;
import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.event.StreamStateChange;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import io.github.fakeivs.stream.IngestProtocol;
import io.github.fakeivs.stream.VideoTrack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.model.MultitrackMaximumResolution;
import software.amazon.awssdk.services.ivs.model.MultitrackPolicy;
import software.amazon.awssdk.services.ivs.model.StreamSession;
import software.amazon.awssdk.services.ivs.model.StreamSessionSummary;

/** What the service leaves of an encoder that connected with a valid key and was not taken. */
class RefusedEncoderTest {

  private static final Encoder OBS = Encoder.obs1080p30();
  private static final Encoder MULTITRACK = Encoder.obsMultitrack();

  private final BroadcastFixture fixture = new BroadcastFixture();

  /** An encoder, a channel that does not take it, and how that is told. */
  record Row(
      Reason reason, String code, Encoder encoder, Function<BroadcastFixture, String> channel) {
    @Override
    public String toString() {
      return reason.toString();
    }
  }

  static Stream<Row> refusals() {
    return Stream.of(
        new Row(
            Reason.INSECURE_INGEST,
            null,
            Encoder.builder().protocol(IngestProtocol.RTMP).build(),
            BroadcastFixture::channel),
        new Row(
            Reason.MULTITRACK_NOT_ALLOWED,
            "MultitrackInputNotAllowed",
            MULTITRACK,
            BroadcastFixture::channel),
        new Row(
            Reason.MULTITRACK_REQUIRED,
            "MultitrackInputRequired",
            OBS,
            fixture ->
                fixture.multitrackChannel(
                    MultitrackPolicy.REQUIRE, MultitrackMaximumResolution.FULL_HD)),
        new Row(
            Reason.MULTITRACK_RESOLUTION,
            "InvalidMultitrackInputVideoTrackMediaProperties",
            MULTITRACK,
            fixture ->
                fixture.multitrackChannel(MultitrackPolicy.ALLOW, MultitrackMaximumResolution.HD)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Session Ended with a code")
  @Settles(REFUSED_ENCODER)
  void aRefusal_saysWhyAndLeavesASessionThatBeganAndEnded(Row row) {
    String arn = row.channel().apply(fixture);

    EncoderRefusedException refusal = fixture.refusal(arn, row.encoder());

    assertThat(refusal.reason()).isEqualTo(row.reason());
    assertThat(refusal.code()).isEqualTo(Optional.ofNullable(row.code()));
    assertThat(refusal).hasMessageContaining(arn);
    assertThat(fixture.log()).containsExactly("PT0S Session Created", "PT0S Session Ended");
    assertThat(fixture.event(StreamStateChange.class, "Session Created").code()).isNull();
    assertThat(fixture.event(StreamStateChange.class, "Session Ended").code())
        .isEqualTo(row.code());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  @Evidence(source = CHOICE, reference = "hasErrorEvent: a refused encoder is no error")
  void theSession_neverWasLiveAndCountsAsNoError(Row row) {
    String arn = row.channel().apply(fixture);
    fixture.refusal(arn, row.encoder());

    StreamSession session = fixture.session(arn);

    assertThat(session.startTime()).isEqualTo(BroadcastFixture.START_SECOND);
    assertThat(session.endTime()).isEqualTo(BroadcastFixture.START_SECOND);
    assertThat(session.recordingConfiguration()).isNull();
    assertThat(session.truncatedEvents().get(0).name()).isEqualTo("Session Ended");
    assertThat(session.truncatedEvents().get(0).code()).isEqualTo(row.code());
    assertThat(fixture.sessions(arn))
        .singleElement()
        .returns(session.streamId(), StreamSessionSummary::streamId)
        .returns(BroadcastFixture.START_SECOND, StreamSessionSummary::startTime)
        .returns(BroadcastFixture.START_SECOND, StreamSessionSummary::endTime)
        .returns(false, StreamSessionSummary::hasErrorEvent);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void theChannel_isAsIdleAsBefore(Row row) {
    String arn = row.channel().apply(fixture);
    fixture.refusal(arn, row.encoder());
    fixture.pass(Duration.ofDays(3));

    fixture.assertNotBroadcasting(arn);
    assertThat(fixture.fake.broadcast(arn)).isEmpty();
    assertThat(fixture.fake.broadcasts()).isEmpty();
    assertThat(fixture.names()).hasSize(2);
    fixture.ivs.updateChannel(c -> c.arn(arn).name("renamed"));
    fixture.ivs.deleteChannel(c -> c.arn(arn));
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Concurrent Broadcasts")
  void oneStreamTooMany_isToldAsABreachOfTheAccountsLimit() {
    BroadcastFixture small =
        new BroadcastFixture(f -> f.quotas(Quotas.defaults().with(Quota.CONCURRENT_STREAMS, 2)));
    small.fake.goLive(small.channel());
    small.fake.goLive(small.channel());
    String arn = small.channel();

    EncoderRefusedException refusal = small.refusal(arn, OBS);

    assertThat(refusal.code()).isEmpty();
    assertThat(small.names().subList(4, 7))
        .containsExactly("Session Created", "Concurrent Broadcasts", "Session Ended");
    LimitBreach breach = small.event(LimitBreach.class, "Concurrent Broadcasts");
    assertThat(breach.resources()).isEmpty();
    assertThat(breach.stream()).isEmpty();
    assertThat(breach.limitValue()).isEqualTo(2);
    assertThat(breach.exceededBy()).isEqualTo(1);
    assertThat(breach.limitUnit()).isEqualTo("active streams");
    assertThat(small.session(arn).startTime()).isEqualTo(BroadcastFixture.START_SECOND);
  }

  @Test
  void sessionsOfWhichSomeNeverWereLive_canBeSortedByTheirStart() {
    String arn = fixture.channel();
    String first = fixture.broadcast(arn, Duration.ofMinutes(1));
    fixture.refusal(arn, MULTITRACK);
    fixture.pass(Duration.ofMinutes(1));
    String last = fixture.broadcast(arn, Duration.ofMinutes(1));

    assertThat(fixture.sessions(arn).stream().sorted(comparing(StreamSessionSummary::startTime)))
        .extracting(StreamSessionSummary::streamId)
        .hasSize(3)
        .startsWith(first)
        .endsWith(last);
  }

  @ParameterizedTest
  @CsvSource({
    "SD, 854, 480, false",
    "SD, 480, 854, false",
    "SD, 864, 486, true",
    "SD, 866, 460, true",
    "HD, 1280, 720, false",
    "HD, 720, 1280, false",
    "HD, 1280, 722, true",
    "HD, 1282, 600, true",
    "FULL_HD, 1920, 1080, false",
    "FULL_HD, 1080, 1920, false",
    "FULL_HD, 1920, 1200, true",
    "FULL_HD, 1922, 1080, true"
  })
  @Evidence(source = DOCS, reference = "user guide, service quotas: multitrack resolution")
  void multitrackVideo_isTakenUpToTheChannelsResolution(
      MultitrackMaximumResolution maximum, int width, int height, boolean refused) {
    String arn = fixture.multitrackChannel(MultitrackPolicy.ALLOW, maximum);
    VideoTrack large = VideoTrack.of(width, height, 30, 2_000_000);
    VideoTrack small = VideoTrack.of(320, 180, 30, 400_000);
    Encoder encoder = Encoder.builder().video(large, small).build();

    if (refused) {
      assertThat(fixture.refusal(arn, encoder))
          .hasMessageContaining(width + "x" + height)
          .hasMessageContaining(maximum.toString());
    } else {
      assertThat(fixture.fake.goLive(arn, encoder).isLive()).isTrue();
    }
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, MultitrackInputConfiguration: policy")
  void aChannelThatAllowsMultitrackVideo_takesOneTrackAndSeveral() {
    String arn =
        fixture.multitrackChannel(MultitrackPolicy.ALLOW, MultitrackMaximumResolution.FULL_HD);

    for (Encoder encoder : List.of(OBS, MULTITRACK)) {
      Broadcast broadcast = fixture.fake.goLive(arn, encoder);
      assertThat(broadcast.isLive()).isTrue();
      broadcast.disconnect();
    }
  }

  @Test
  void aRefusal_usesUpNoRecordingFailure() {
    String arn = fixture.recordedChannel(Duration.ZERO);
    fixture.fake.failRecordingStart(arn, "ValidationException");
    fixture.refusal(arn, MULTITRACK);

    fixture.fake.goLive(arn);

    assertThat(fixture.names()).endsWith("Stream Start", "Recording Start Failure");
  }
}
