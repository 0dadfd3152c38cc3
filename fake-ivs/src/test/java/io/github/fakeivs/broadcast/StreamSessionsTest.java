package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.fixture.BroadcastFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationState;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.StreamEvent;
import software.amazon.awssdk.services.ivs.model.StreamSession;
import software.amazon.awssdk.services.ivs.model.StreamSessionSummary;

class StreamSessionsTest {

  private static final Duration RETENTION = Duration.ofDays(60);

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final IvsClient ivs = fixture.ivs;
  private final String arn = fixture.channel();

  @Test
  void getStreamSession_isThatOfTheBroadcast() {
    Broadcast broadcast = fake.goLive(arn);
    assertThat(broadcast.session()).isEqualTo(fixture.session(arn));

    fixture.pass(Duration.ofMinutes(3));
    broadcast.disconnect();

    StreamSession session = fixture.session(arn);
    assertThat(broadcast.session()).isEqualTo(session);
    assertThat(session.startTime()).isEqualTo(BroadcastFixture.START_SECOND);
    assertThat(session.endTime()).isEqualTo(BroadcastFixture.START_SECOND.plusSeconds(180));
  }

  @Test
  @Evidence(source = DOCS, reference = "AWS CLI reference, get-stream-session")
  void theRecordingConfiguration_isToldAsItWasWhenTheStreamBegan() {
    String recorded = fixture.recordedChannel(Duration.ofSeconds(60));
    String configuration =
        ivs.getChannel(c -> c.arn(recorded)).channel().recordingConfigurationArn();
    fixture.broadcast(recorded, Duration.ofMinutes(1));
    ivs.updateChannel(c -> c.arn(recorded).recordingConfigurationArn(""));
    ivs.deleteRecordingConfiguration(r -> r.arn(configuration));

    StreamSession session = fixture.session(recorded);

    assertThat(session.channel().recordingConfigurationArn()).isEqualTo(configuration);
    assertThat(session.recordingConfiguration())
        .satisfies(
            told -> {
              assertThat(told.arn()).isEqualTo(configuration);
              assertThat(told.state()).isEqualTo(RecordingConfigurationState.ACTIVE);
              assertThat(told.recordingReconnectWindowSeconds()).isEqualTo(60);
            });
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, StreamSession: recordingConfiguration")
  void aStreamThatIsNotRecorded_tellsOfNoRecordingConfiguration() {
    fixture.broadcast(arn, Duration.ofMinutes(1));

    assertThat(fixture.session(arn).recordingConfiguration()).isNull();
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, stream health: truncated events")
  void truncatedEvents_areNewestFirstWithTypeNameAndTime() {
    String recorded = fixture.recordedChannel(Duration.ZERO);
    Broadcast broadcast = fake.goLive(recorded);
    fixture.pass(Duration.ofSeconds(1));
    broadcast.starve();
    fixture.pass(Duration.ofSeconds(30));

    assertThat(fixture.session(recorded).truncatedEvents())
        .extracting(event -> event.type() + ": " + event.name())
        .containsExactly(
            "IVS Recording State Change: Recording End",
            "IVS Stream State Change: Session Ended",
            "IVS Stream State Change: Stream End",
            "IVS Stream Health Change: Starvation Start",
            "IVS Recording State Change: Recording Start",
            "IVS Stream State Change: Stream Start",
            "IVS Stream State Change: Session Created");
    assertThat(fixture.session(recorded).truncatedEvents())
        .extracting(StreamEvent::eventTime)
        .isSortedAccordingTo(Comparator.<Instant>reverseOrder())
        .startsWith(BroadcastFixture.START_SECOND.plusSeconds(31));
  }

  @Test
  void truncatedEvents_areThoseOfTheOneStream() {
    String other = fixture.channel();
    fixture.broadcast(arn, Duration.ofMinutes(1));
    fake.goLive(other).starve();

    fake.goLive(arn);

    assertThat(fixture.session(arn).truncatedEvents()).hasSize(2);
    assertThat(fixture.session(other).truncatedEvents()).hasSize(3);
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, StreamSession: truncatedEvents")
  void truncatedEvents_areTheLatestFiveHundred() {
    Broadcast broadcast = fake.goLive(arn);
    for (int second = 1; second <= 498; second++) {
      fixture.pass(Duration.ofSeconds(1));
      broadcast.breachBitrate(9_000_000);
    }
    assertThat(fixture.session(arn).truncatedEvents())
        .hasSize(500)
        .last()
        .hasFieldOrPropertyWithValue("name", "Session Created");

    broadcast.disconnect();

    assertThat(fixture.session(arn).truncatedEvents())
        .hasSize(500)
        .satisfies(
            events -> {
              assertThat(events.get(0).name()).isEqualTo("Session Ended");
              assertThat(events.get(499).name()).isEqualTo("Ingest Bitrate");
              assertThat(events.get(499).eventTime())
                  .isEqualTo(BroadcastFixture.START_SECOND.plusSeconds(1));
            });
  }

  @Test
  @Evidence(source = CHOICE, reference = "hasErrorEvent: of all events, not the listed ones alone")
  void anErrorThatIsTooOldToBeListed_isAnErrorOfTheSessionStill() {
    Broadcast broadcast = fake.goLive(arn).breachBitrate(9_000_000);
    for (int count = 0; count < 250; count++) {
      broadcast.starve().recover();
    }

    assertThat(fixture.session(arn).truncatedEvents())
        .extracting(StreamEvent::name)
        .doesNotContain("Ingest Bitrate");
    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isTrue();
  }

  @Test
  void aSession_isKeptForSixtyDaysAfterItsEnd() {
    String id = fixture.broadcast(arn, Duration.ofDays(1));

    fixture.pass(RETENTION.minusMillis(1));
    assertThat(fixture.session(arn).streamId()).isEqualTo(id);
    fixture.pass(Duration.ofMillis(1));

    assertThat(fixture.sessions(arn)).isEmpty();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> fixture.session(arn));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> ivs.getStreamSession(s -> s.channelArn(arn).streamId(id)));
  }

  @Test
  void aLaterSession_outlivesTheOneBefore() {
    fixture.broadcast(arn, Duration.ofHours(1));
    fixture.pass(Duration.ofDays(1));
    String second = fixture.broadcast(arn, Duration.ofHours(1));

    fixture.pass(Duration.ofDays(59).plusHours(12));

    assertThat(fixture.sessions(arn))
        .extracting(StreamSessionSummary::streamId)
        .containsExactly(second);
  }

  @Test
  void theSessionsOfADeletedChannel_areReadableForSixtyDays() {
    String id = fixture.broadcast(arn, Duration.ofHours(1));
    ivs.deleteChannel(c -> c.arn(arn));

    assertThat(fixture.session(arn).streamId()).isEqualTo(id);
    assertThat(fixture.sessions(arn)).hasSize(1);
    fixture.pass(RETENTION);

    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> fixture.session(arn));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> fixture.sessions(arn));
  }

  @Test
  void events_outliveTheirSession() {
    fixture.broadcast(arn, Duration.ofHours(1));
    fixture.pass(RETENTION);

    assertThat(fixture.names())
        .containsExactly("Session Created", "Stream Start", "Stream End", "Session Ended");
  }
}
