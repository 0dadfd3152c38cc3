package io.github.fakeivs.event;

import static io.github.fakeivs.contract.Choice.NO_NAME;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.contract.Settles;
import io.github.fakeivs.fixture.BroadcastFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ivs.model.StreamEvent;
import software.amazon.awssdk.services.ivs.model.StreamSession;

/** Every kind of event, typed and in the form in which EventBridge hands it to a Lambda. */
class EventsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BroadcastFixture fixture =
      new BroadcastFixture(
          f -> f.region(Region.EU_WEST_1).clock(Instant.parse("2026-03-04T05:06:00.999Z")));
  private final FakeIvs fake = fixture.fake;
  private final String arn = fixture.recordedChannel(Duration.ZERO);

  @ParameterizedTest
  @MethodSource("io.github.fakeivs.event.EventKind#kinds")
  @Evidence(source = OBSERVED, reference = "events in public code, and user guide, EventBridge")
  void toJson_isWhatTheServiceSendsToTheByte(EventKind kind) {
    kind.cause().accept(fixture, arn);
    IvsEvent event = fixture.event(IvsEvent.class, kind.name());

    assertThat(event.toJson()).isEqualTo(expectedJson(kind, event));
  }

  private String expectedJson(EventKind kind, IvsEvent event) {
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
  @MethodSource("io.github.fakeivs.event.EventKind#kinds")
  void theTypedEvent_tellsWhatItsJsonTells(EventKind kind) throws JsonProcessingException {
    kind.cause().accept(fixture, arn);
    IvsEvent event = fixture.event(IvsEvent.class, kind.name());

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
    assertThat(event.time()).isEqualTo(fake.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    assertThat(UUID.fromString(event.id())).hasToString(event.id());
  }

  @ParameterizedTest
  @MethodSource("io.github.fakeivs.event.EventKind#kinds")
  void anEvent_isShownByTypeNameTimeDetailAndResources(EventKind kind) {
    kind.cause().accept(fixture, arn);
    IvsEvent event = fixture.event(IvsEvent.class, kind.name());

    assertThat(event)
        .hasToString(
            "%s[%s, %s, %s %s]",
            kind.type(), kind.name(), event.time(), event.detail(), event.resources());
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
    StreamStateChange failure = fixture.event(StreamStateChange.class, "Stream Failure");

    assertThat(JSON.readTree(failure.toJson()).at("/detail/reason").textValue()).isEqualTo(reason);
    assertThat(failure.toJson()).doesNotContain("\n");
  }

  @Test
  @Evidence(
      source = DOCS,
      reference = "user guide, EventBridge: Session Created of a channel without a name")
  @Settles(NO_NAME)
  void aChannelWithoutAName_hasAnEmptyOneInEveryDetail() {
    String nameless = fixture.channel(c -> {});
    fake.goLive(nameless).starve().breachBitrate(9_000_000).disconnect();

    assertThat(fake.events())
        .allSatisfy(event -> assertThat(event.detail()).containsEntry("channel_name", ""));
  }

  @Test
  void theNameInAnEvent_isThatOfTheChannelWhenTheStreamBegan() {
    String channel = fixture.recordedChannel(Duration.ofSeconds(60));
    fixture.broadcast(channel, Duration.ofMinutes(1));
    fixture.ivs.updateChannel(c -> c.arn(channel).name("renamed"));
    fixture.pass(Duration.ofSeconds(60));

    assertThat(fixture.event(RecordingStateChange.class, "Recording End").channelName())
        .isEqualTo("lobby");
  }

  @Test
  void everyEvent_hasAnIdOfItsOwn() {
    for (int count = 0; count < 50; count++) {
      fixture.broadcast(arn, Duration.ofMinutes(1));
    }

    assertThat(fake.events()).extracting(IvsEvent::id).doesNotHaveDuplicates().hasSize(300);
  }

  @Test
  @Evidence(source = OBSERVED, reference = "ids of events in public code")
  void theIdsOfEvents_haveTheFormOfUuidsOfNoParticularVersion() {
    for (int count = 0; count < 50; count++) {
      fixture.broadcast(arn, Duration.ofMinutes(1));
    }

    assertThat(fake.events())
        .extracting(IvsEvent::id)
        .allMatch(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .extracting(id -> id.charAt(14))
        .contains('0', '1', '2', '4', '5', '8', 'c', 'e');
  }

  @Test
  void theSameSeedAndSteps_giveTheSameEvents() {
    BroadcastFixture twin = new BroadcastFixture(f -> f.seed(7));
    BroadcastFixture other = new BroadcastFixture(f -> f.seed(7));
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
            () -> fixture.event(RecordingStateChange.class, "Recording Start").streamIds().clear());
  }

  @Test
  void events_ofAType_areThoseAlone() {
    fake.goLive(arn).starve().recover();

    assertThat(fake.events(StreamHealthChange.class))
        .extracting(StreamHealthChange::name)
        .containsExactly("Starvation Start", "Starvation End");
    assertThat(fake.events(StreamStateChange.class)).hasSize(2);
    assertThat(fake.events(IvsEvent.class)).isEqualTo(fake.events());
  }

  @Test
  void everyEventOfAChannel_tellsChannelAndStream() {
    Broadcast broadcast = fake.goLive(arn).starve();

    assertThat(fake.events())
        .hasSize(4)
        .extracting(IvsEvent::channelArn, IvsEvent::channelName, IvsEvent::streamId)
        .containsOnly(tuple(arn, "lobby", broadcast.streamId()));
  }

  @Test
  @Evidence(source = OBSERVED, reference = "answers of an SDK in a public post, and events")
  void anEventAndTheAnswersOfItsInstant_tellTheSameTime() {
    fake.goLive(arn);
    fixture.pass(Duration.ofMillis(1_500));
    fixture.stop(arn);

    StreamSession session = fixture.session(arn);

    assertThat(List.of(timeOf("Stream Start"), timeOf("Session Ended")))
        .containsExactly(session.startTime(), session.endTime())
        .containsExactly(
            Instant.parse("2026-03-04T05:06:00Z"), Instant.parse("2026-03-04T05:06:02Z"));
    assertThat(session.truncatedEvents())
        .extracting(StreamEvent::eventTime)
        .containsExactlyInAnyOrderElementsOf(fake.events().stream().map(IvsEvent::time).toList());
  }

  private Instant timeOf(String name) {
    return fixture.event(IvsEvent.class, name).time();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: time")
  void theTimeInJson_hasWholeSeconds() throws JsonProcessingException {
    BroadcastFixture then =
        new BroadcastFixture(f -> f.clock(Instant.parse("2026-03-04T05:06:07.999999999Z")));
    then.fake.goLive(then.channel());

    IvsEvent event = then.event(StreamStateChange.class, "Stream Start");

    assertThat(JSON.readTree(event.toJson()).get("time").textValue())
        .isEqualTo("2026-03-04T05:06:07Z");
    assertThat(event.detail()).containsOnlyKeys("event_name", "channel_name", "stream_id");
  }
}
