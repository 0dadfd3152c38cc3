package io.github.fakeivs.event;

import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.OBSERVED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.stream.Encoder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each type of event: what causes it, and its place among the others. */
class EventTypesTest {

  private static final Duration LATENCY = Duration.ofSeconds(7);

  private final BroadcastFixture fixture = new BroadcastFixture(f -> f.startLatency(LATENCY));
  private final String arn = fixture.recordedChannel(Duration.ofSeconds(60));

  private Broadcast live() {
    Broadcast broadcast = fixture.fake.goLive(arn);
    fixture.pass(LATENCY);
    return broadcast;
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Session Created")
  void sessionCreated_comesFirst() {
    fixture.fake.goLive(arn);

    assertThat(fixture.log()).containsExactly("PT0S Session Created");
  }

  @Test
  @Evidence(source = OBSERVED, reference = "events of 2023 and 2024: 7 and 10 seconds between them")
  void streamStart_followsSessionCreated() {
    live();

    assertThat(fixture.log()).startsWith("PT0S Session Created", "PT7S Stream Start");
  }

  @Test
  @Evidence(source = OBSERVED, reference = "events in public code: the order on going live")
  void recordingStart_followsStreamStart() {
    live();

    assertThat(fixture.names())
        .containsExactly("Session Created", "Stream Start", "Recording Start");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Recording Start Failure")
  void recordingStartFailure_comesInPlaceOfRecordingStart() {
    fixture.fake.failRecordingStart(arn, "ValidationException");

    assertThat(live().isLive()).isTrue();

    assertThat(fixture.names())
        .containsExactly("Session Created", "Stream Start", "Recording Start Failure");
  }

  @Test
  @Evidence(
      source = CHOICE,
      reference = "Stream End before Session Ended; either order is possible")
  void streamEnd_comesBeforeSessionEnded() {
    live().disconnect();

    assertThat(fixture.names()).endsWith("Stream End", "Session Ended");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, stream health: Session Ended above Stream End")
  void sessionEnded_isListedAboveStreamEnd() {
    live().disconnect();

    assertThat(fixture.session(arn).truncatedEvents().subList(0, 2))
        .extracting(event -> event.name())
        .containsExactly("Session Ended", "Stream End");
  }

  @Test
  @Evidence(source = OBSERVED, reference = "events in public code: after the reconnect window")
  void recordingEnd_comesWhenTheReconnectWindowIsOver() {
    live().disconnect();
    fixture.pass(Duration.ofSeconds(60));

    assertThat(fixture.log())
        .endsWith("PT7S Stream End", "PT7S Session Ended", "PT1M7S Recording End");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Recording End Failure")
  void recordingEndFailure_comesInPlaceOfRecordingEnd() {
    live().failRecordingEnd("InternalServerException").disconnect();
    fixture.pass(Duration.ofSeconds(60));

    assertThat(fixture.names())
        .endsWith("Session Ended", "Recording End Failure")
        .doesNotContain("Recording End");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Stream Failure")
  void streamFailure_comesInPlaceOfStreamStart() {
    fixture.fake.failStreamStart(arn, "Transcode capacity exceeded. Please try again.");
    live();

    assertThat(fixture.names())
        .containsExactly("Session Created", "Stream Failure", "Session Ended");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Stream Takeover")
  void streamTakeover_isOneEventOfTheSameStream() {
    Broadcast broadcast = live();
    fixture.fake.goLive(arn, Encoder.builder().priority(1).build());

    assertThat(fixture.event(StreamStateChange.class, "Stream Takeover").streamId())
        .isEqualTo(broadcast.streamId());
    assertThat(fixture.names()).endsWith("Recording Start", "Stream Takeover");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Stream Takeover Failure")
  void streamTakeoverFailure_hasACode() {
    live();
    Encoder encoder = Encoder.builder().priority(1).build();
    fixture.fake.goLive(arn, encoder);
    fixture.refusal(arn, encoder);

    assertThat(fixture.event(StreamStateChange.class, "Stream Takeover Failure").code())
        .isEqualTo("StreamTakeoverInvalidPriority");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, troubleshooting: 30 seconds without data")
  void starvationStart_isFollowedByTheEndAfterThirtySeconds() {
    live().starve();
    fixture.pass(Duration.ofSeconds(30));

    assertThat(fixture.log())
        .endsWith("PT7S Starvation Start", "PT37S Stream End", "PT37S Session Ended");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Starvation End")
  void starvationEnd_comesWhenDataArrivesAgain() {
    Broadcast broadcast = live().starve();
    fixture.pass(Duration.ofSeconds(5));
    broadcast.recover();

    assertThat(fixture.log()).endsWith("PT7S Starvation Start", "PT12S Starvation End");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Ingest Bitrate")
  void ingestBitrate_tellsTheLimitAndByHowMuchItIsExceeded() {
    live().breachBitrate(9_000_000);

    assertThat(fixture.event(LimitBreach.class, "Ingest Bitrate"))
        .returns(8_500_000L, LimitBreach::limitValue)
        .returns(500_000L, LimitBreach::exceededBy)
        .returns("bits per second", LimitBreach::limitUnit);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Ingest Resolution")
  void ingestResolution_tellsTheLimitAndByHowMuchItIsExceeded() {
    live().breachResolution(2000, 1000);

    assertThat(fixture.event(LimitBreach.class, "Ingest Resolution"))
        .returns(1_920L, LimitBreach::limitValue)
        .returns(80L, LimitBreach::exceededBy)
        .returns("pixels per edge", LimitBreach::limitUnit);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Concurrent Broadcasts")
  void concurrentBroadcasts_concernsTheAccount() {
    fixture.fake.quotas(fixture.fake.quotas().with(Quota.CONCURRENT_STREAMS, 0));
    fixture.refusal(arn, Encoder.obs1080p30());

    assertThat(fixture.event(LimitBreach.class, "Concurrent Broadcasts").resources()).isEmpty();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, EventBridge: Concurrent Viewers")
  void concurrentViewers_concernsTheAccount() {
    live().viewers(15_001);

    assertThat(fixture.event(LimitBreach.class, "Concurrent Viewers").resources()).isEmpty();
  }
}
