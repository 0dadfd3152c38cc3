package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fakeivs.Encoder;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.Quota;
import io.github.fakeivs.event.EventEnvelope;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.event.RecordingStateChange;
import io.github.fakeivs.event.StreamStateChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

/** Every kind of event, typed and in the form in which EventBridge hands it to a Lambda. */
class EventsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String STREAM_STATE =
      "{\"event_name\":\"%s\",\"channel_name\":\"lobby\",\"stream_id\":\"<stream>\"%s}";
  private static final String INGEST =
      "{\"limit_name\":\"%s\",\"limit_value\":%s,\"exceeded_by\":%s,\"limit_unit\":\"%s\","
          + "\"channel_name\":\"lobby\",\"stream_id\":\"<stream>\"}";
  private static final String ACCOUNT =
      "{\"limit_name\":\"%s\",\"limit_value\":%s,\"exceeded_by\":%s,\"limit_unit\":\"%s\"}";
  private static final String RECORDING =
      "{\"recording_status\":\"%s\",\"recording_status_reason\":\"%s\","
          + "\"recording_s3_bucket_name\":\"recordings\","
          + "\"recording_s3_key_prefix\":\"%s\",\"recording_duration_ms\":%s,"
          + "\"channel_name\":\"lobby\",\"stream_id\":\"<stream>\","
          + "\"recording_session_id\":\"<session>\"%s}";
  private static final String STREAMS = ",\"recording_session_stream_ids\":[\"<stream>\"]";

  private final Studio studio =
      new Studio(f -> f.region(Region.EU_WEST_1).clock(Instant.parse("2026-03-04T05:06:00.999Z")));
  private final FakeIvs fake = studio.fake;
  private final String arn = studio.recordedChannel(Duration.ZERO);

  /** A kind of event, what leads to it, and the detail that the service gives it. */
  record Kind(
      String type, String name, String detail, BiConsumer<Studio, String> cause, boolean isGlobal) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final BiConsumer<Studio, String> GO_LIVE =
      (studio, arn) -> studio.fake.goLive(arn);
  private static final BiConsumer<Studio, String> BROADCAST =
      (studio, arn) -> studio.broadcast(arn, Duration.ofMillis(28_435));

  static Stream<Kind> kinds() {
    return Stream.of(streamKinds(), refusedKinds(), healthKinds(), limitKinds(), recordingKinds())
        .flatMap(kinds -> kinds);
  }

  private static Stream<Kind> streamKinds() {
    String type = "IVS Stream State Change";
    return Stream.of(
        kind(type, "Session Created", STREAM_STATE.formatted("Session Created", ""), GO_LIVE),
        kind(type, "Stream Start", STREAM_STATE.formatted("Stream Start", ""), GO_LIVE),
        kind(type, "Stream End", STREAM_STATE.formatted("Stream End", ""), BROADCAST),
        kind(type, "Session Ended", STREAM_STATE.formatted("Session Ended", ""), BROADCAST),
        kind(
            type,
            "Stream Failure",
            STREAM_STATE.formatted(
                "Stream Failure", ",\"reason\":\"Transcode capacity exceeded. Please try again.\""),
            (studio, arn) ->
                studio.fake.goLive(arn).fail("Transcode capacity exceeded. Please try again.")));
  }

  private static Stream<Kind> refusedKinds() {
    String type = "IVS Stream State Change";
    Encoder primary = Encoder.builder().priority(2).build();
    return Stream.of(
        kind(
            type,
            "Session Ended",
            STREAM_STATE.formatted("Session Ended", ",\"code\":\"MultitrackInputNotAllowed\""),
            (studio, arn) -> studio.refusal(arn, Encoder.obsMultitrack())),
        kind(
            type,
            "Stream Takeover",
            STREAM_STATE.formatted("Stream Takeover", ""),
            GO_LIVE.andThen((studio, arn) -> studio.fake.goLive(arn, primary))),
        kind(
            type,
            "Stream Takeover Failure",
            STREAM_STATE.formatted(
                "Stream Takeover Failure", ",\"code\":\"StreamTakeoverInvalidPriority\""),
            (studio, arn) -> {
              studio.fake.goLive(arn, primary);
              studio.refusal(arn, primary);
            }));
  }

  private static Stream<Kind> healthKinds() {
    String type = "IVS Stream Health Change";
    BiConsumer<Studio, String> starve = (studio, arn) -> studio.fake.goLive(arn).starve().recover();
    return Stream.of("Starvation Start", "Starvation End")
        .map(name -> kind(type, name, STREAM_STATE.formatted(name, ""), starve));
  }

  private static Stream<Kind> limitKinds() {
    String type = "IVS Limit Breach";
    return Stream.of(
        kind(
            type,
            "Ingest Bitrate",
            INGEST.formatted("Ingest Bitrate", 8500000, 250000, "bits per second"),
            (studio, arn) -> studio.fake.goLive(arn).breachBitrate(8_750_000)),
        kind(
            type,
            "Ingest Resolution",
            INGEST.formatted("Ingest Resolution", 1920, 80, "pixels per edge"),
            (studio, arn) -> studio.fake.goLive(arn).breachResolution(2000, 1000)),
        new Kind(
            type,
            "Concurrent Viewers",
            ACCOUNT.formatted("Concurrent Viewers", 15000, 4_000_000_000L, "viewers"),
            (studio, arn) -> studio.fake.goLive(arn).viewers(4_000_015_000L),
            true),
        new Kind(
            type,
            "Concurrent Broadcasts",
            ACCOUNT.formatted("Concurrent Broadcasts", 0, 1, "active streams"),
            (studio, arn) -> {
              studio.fake.quotas(studio.fake.quotas().with(Quota.CONCURRENT_STREAMS, 0));
              studio.refusal(arn, Encoder.obs1080p30());
            },
            true));
  }

  private static Stream<Kind> recordingKinds() {
    String type = "IVS Recording State Change";
    return Stream.of(
        kind(
            type,
            "Recording Start",
            RECORDING.formatted("Recording Start", "", "<prefix>", 0, STREAMS),
            GO_LIVE),
        kind(
            type,
            "Recording End",
            RECORDING.formatted("Recording End", "", "<prefix>", 28435, STREAMS),
            BROADCAST),
        kind(
            type,
            "Recording Start Failure",
            RECORDING.formatted("Recording Start Failure", "ValidationException", "", 0, ""),
            (studio, arn) -> {
              studio.fake.failNextRecordingStart(arn, "ValidationException");
              studio.fake.goLive(arn);
            }),
        kind(
            type,
            "Recording End Failure",
            RECORDING.formatted(
                "Recording End Failure", "InternalServerException", "<prefix>", 0, ""),
            (studio, arn) ->
                studio.fake.goLive(arn).failRecording("InternalServerException").disconnect()));
  }

  private static Kind kind(
      String type, String name, String detail, BiConsumer<Studio, String> cause) {
    return new Kind(type, name, detail, cause, false);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void toJson_isWhatTheServiceSendsToTheByte(Kind kind) {
    kind.cause().accept(studio, arn);
    IvsEvent event = studio.event(IvsEvent.class, kind.name());

    assertThat(event.toJson()).isEqualTo(expectedJson(kind, event));
  }

  private String expectedJson(Kind kind, IvsEvent event) {
    String second = event.time().toString().substring(0, "2026-03-04T05:06:00".length());
    String envelope =
        "{\"version\":\"0\",\"id\":\"%s\",\"detail-type\":\"%s\",\"source\":\"aws.ivs\","
            + "\"account\":\"123456789012\",\"time\":\"%sZ\",\"region\":\"eu-west-1\","
            + "\"resources\":[%s],\"detail\":%s}";
    String detail =
        event instanceof RecordingStateChange recording
            ? kind.detail()
                .replace("<prefix>", recording.keyPrefix())
                .replace("<session>", recording.recordingSessionId())
            : kind.detail();
    return envelope.formatted(
        event.id(),
        kind.type(),
        second,
        kind.isGlobal() ? "" : "\"" + arn + "\"",
        detail.replace("<stream>", event.stream().orElse("")));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theTypedEvent_tellsWhatItsJsonTells(Kind kind) throws JsonProcessingException {
    kind.cause().accept(studio, arn);
    IvsEvent event = studio.event(IvsEvent.class, kind.name());

    JsonNode json = JSON.readTree(event.toJson());

    assertThat(event.detailType()).isEqualTo(kind.type());
    assertThat(event.resources()).isEqualTo(kind.isGlobal() ? List.of() : List.of(arn));
    assertThat(event.stream())
        .isEqualTo(
            Optional.ofNullable(json.at("/detail").get("stream_id")).map(JsonNode::textValue));
    assertThat(JSON.readTree(JSON.writeValueAsString(event.detail())))
        .isEqualTo(json.get("detail"));
    assertThat(event.envelope().account()).isEqualTo("123456789012");
    assertThat(event.envelope().region()).isEqualTo("eu-west-1");
    assertThat(event.time()).isEqualTo(fake.clock().instant());
    assertThat(UUID.fromString(event.id())).hasToString(event.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with \"quotes\" and \\ backslashes /",
        "with\nlines\tand\u0000\u001f controls",
        "with äöü, \u2028 and \uD83D\uDC4D",
        "",
        "</script>"
      })
  void anyReason_comesThroughTheJson(String reason) throws JsonProcessingException {
    fake.goLive(arn).fail(reason);
    StreamStateChange failure = studio.event(StreamStateChange.class, "Stream Failure");

    assertThat(JSON.readTree(failure.toJson()).at("/detail/reason").textValue()).isEqualTo(reason);
    assertThat(failure.toJson()).doesNotContain("\n");
  }

  @Test
  void aChannelWithoutAName_hasAnEmptyOneInEveryDetail() {
    String nameless = studio.channel(c -> {});
    fake.goLive(nameless).starve().breachBitrate(9_000_000).disconnect();

    assertThat(fake.events())
        .allSatisfy(event -> assertThat(event.detail()).containsEntry("channel_name", ""));
  }

  @Test
  void theNameInAnEvent_isThatOfTheChannelWhenTheStreamBegan() {
    String channel = studio.recordedChannel(Duration.ofSeconds(60));
    studio.broadcast(channel, Duration.ofMinutes(1));
    studio.ivs.updateChannel(c -> c.arn(channel).name("renamed"));
    studio.pass(Duration.ofSeconds(60));

    assertThat(studio.event(RecordingStateChange.class, "Recording End").channelName())
        .isEqualTo("lobby");
  }

  @Test
  void everyEvent_hasAnIdOfItsOwn() {
    for (int count = 0; count < 50; count++) {
      studio.broadcast(arn, Duration.ofMinutes(1));
    }

    assertThat(fake.events()).extracting(IvsEvent::id).doesNotHaveDuplicates().hasSize(300);
  }

  @Test
  void theSameSeedAndSteps_giveTheSameEvents() {
    Studio twin = new Studio(f -> f.seed(7));
    Studio other = new Studio(f -> f.seed(7));
    twin.broadcast(twin.recordedChannel(Duration.ZERO), Duration.ofMinutes(1));
    other.broadcast(other.recordedChannel(Duration.ZERO), Duration.ofMinutes(1));

    assertThat(twin.fake.events()).isEqualTo(other.fake.events());
  }

  @Test
  void events_areASnapshotThatNobodyChanges() {
    fake.goLive(arn);
    List<IvsEvent> before = fake.events();
    fake.broadcast(arn).orElseThrow().disconnect();

    assertThat(before).hasSize(3);
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(before::clear);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> before.get(0).detail().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> before.get(0).resources().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(
            () -> studio.event(RecordingStateChange.class, "Recording Start").streamIds().clear());
  }

  @Test
  void anEventThatATestMakesItself_isAsGoodAsOneOfTheFakes() throws JsonProcessingException {
    EventEnvelope envelope =
        new EventEnvelope(
            "e44d4e0c-961d-d052-b548-738dca9f0159",
            "123456789012",
            Instant.parse("2026-03-04T05:06:07.999999999Z"),
            "us-west-2",
            List.of());
    StreamStateChange event =
        new StreamStateChange(envelope, "Stream Start", "lobby", "st-1", null, null);

    assertThat(JSON.readTree(event.toJson()).get("time").textValue())
        .isEqualTo("2026-03-04T05:06:07Z");
    assertThat(event.detail()).containsOnlyKeys("event_name", "channel_name", "stream_id");
  }
}
