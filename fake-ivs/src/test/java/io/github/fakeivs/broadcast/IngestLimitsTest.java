package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static io.github.fakeivs.contract.Evidence.Source.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import io.github.fakeivs.stream.VideoTrack;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.model.ChannelType;
import software.amazon.awssdk.services.ivs.model.MultitrackMaximumResolution;
import software.amazon.awssdk.services.ivs.model.MultitrackPolicy;

/** An encoder that is beyond the limits of its channel from the first second on. */
class IngestLimitsTest {

  private final BroadcastFixture fixture = new BroadcastFixture();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
  void goLive_withoutAnEncoder_fitsEveryType(ChannelType type) {
    Broadcast broadcast = fixture.fake.goLive(fixture.channel(c -> c.type(type)));

    assertThat(broadcast.isLive()).isTrue();
    assertThat(fixture.names()).containsExactly("Session Created", "Stream Start");
  }

  @ParameterizedTest
  @CsvSource({
    "BASIC, 852, 480, 1500000, true",
    "BASIC, 852, 480, 1500001, false",
    "BASIC, 1920, 1080, 3500000, true",
    "BASIC, 1920, 1080, 3500001, false",
    "STANDARD, 1920, 1080, 8500000, true",
    "STANDARD, 1920, 1080, 8500001, false",
    "ADVANCED_HD, 1920, 1080, 8500001, false",
    "STANDARD, 3840, 2160, 8500000, false",
    "STANDARD, 2000, 1000, 8500000, false"
  })
  void goLive_isRefusedBeyondTheLimitsAlone(
      ChannelType type, int width, int height, int bitrate, boolean accepted) {
    String arn = fixture.channel(c -> c.type(type));
    Encoder encoder = encoder(VideoTrack.of(width, height, 30, bitrate));

    if (accepted) {
      assertThat(fixture.fake.goLive(arn, encoder).isLive()).isTrue();
    } else {
      assertThat(fixture.refusal(arn, encoder)).hasMessageContaining(arn);
    }
  }

  @Test
  @Evidence(source = DOCS, reference = "API reference, Channel: type, and user guide, EventBridge")
  void tooHighABitrate_isABreachAndTheStreamNeverStarts() {
    String arn = fixture.channel(c -> c.name("lobby").type(ChannelType.BASIC));

    EncoderRefusedException refusal = fixture.refusal(arn, Encoder.obs1080p30());

    assertThat(refusal.reason()).isEqualTo(Reason.INGEST_BITRATE);
    assertThat(refusal.code()).isEmpty();
    assertThat(refusal)
        .hasMessageContaining(arn + " of type BASIC accepts at most 3500000 bits per second");
    assertThat(fixture.names())
        .containsExactly("Session Created", "Ingest Bitrate", "Session Ended");
    LimitBreach breach = fixture.event(LimitBreach.class, "Ingest Bitrate");
    assertThat(breach.limitValue()).isEqualTo(3_500_000);
    assertThat(breach.exceededBy()).isEqualTo(2_500_000);
    assertThat(breach.channelName()).isEqualTo("lobby");
    assertThat(breach.streamId()).isEqualTo(fixture.session(arn).streamId());
  }

  @Test
  @Evidence(source = DOCS, reference = "API reference, Channel: type, and user guide, EventBridge")
  void tooHighAResolution_isABreachAndTheStreamNeverStarts() {
    String arn = fixture.channel();

    EncoderRefusedException refusal =
        fixture.refusal(arn, encoder(VideoTrack.of(3840, 2160, 30, 8_000_000)));

    assertThat(refusal.reason()).isEqualTo(Reason.INGEST_RESOLUTION);
    assertThat(fixture.names())
        .containsExactly("Session Created", "Ingest Resolution", "Session Ended");
  }

  @Test
  void tooHighABitrateAndResolution_areTwoBreaches() {
    fixture.refusal(fixture.channel(), encoder(VideoTrack.of(3840, 2160, 30, 20_000_000)));

    assertThat(fixture.names())
        .containsExactly("Session Created", "Ingest Bitrate", "Ingest Resolution", "Session Ended");
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, service quotas: multitrack bitrate")
  void theBitratesOfAllTracks_countTogether() {
    String arn =
        fixture.multitrackChannel(MultitrackPolicy.ALLOW, MultitrackMaximumResolution.FULL_HD);
    VideoTrack half = VideoTrack.of(1920, 1080, 30, 7_500_000);
    VideoTrack more = half.toBuilder().bitrate(7_500_001).build();

    assertThat(fixture.refusal(arn, encoder(half, more)).reason()).isEqualTo(Reason.INGEST_BITRATE);
    assertThat(fixture.fake.goLive(arn, encoder(half, half)).isLive()).isTrue();
  }

  @Test
  @Evidence(source = MODEL, reference = "API reference, StreamSessionSummary: hasErrorEvent")
  void theSession_hasAnErrorAndTheChannelIsIdle() {
    String arn = fixture.channel(c -> c.type(ChannelType.BASIC));
    fixture.refusal(arn, Encoder.obs1080p30());

    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isTrue();
    assertThat(fixture.session(arn).endTime()).isEqualTo(BroadcastFixture.START_SECOND);
    fixture.assertNotBroadcasting(arn);
    assertThat(fixture.fake.goLive(arn).isLive()).isTrue();
  }

  @Test
  void aStartLatency_delaysNoBreach() {
    BroadcastFixture slow = new BroadcastFixture(f -> f.startLatency(Duration.ofSeconds(6)));
    slow.refusal(slow.channel(c -> c.type(ChannelType.BASIC)), Encoder.obs1080p30());

    assertThat(slow.log())
        .containsExactly("PT0S Session Created", "PT0S Ingest Bitrate", "PT0S Session Ended");
  }

  @Test
  @Evidence(source = CHOICE, reference = "a takeover beyond the limits: a breach while live")
  void aTakeoverBeyondTheLimits_isABreachOfAStreamThatGoesOn() {
    String arn = fixture.channel();
    Broadcast broadcast = fixture.fake.goLive(arn);
    VideoTrack more = broadcast.encoder().video().get(0).toBuilder().bitrate(9_000_000).build();

    fixture.fake.goLive(arn, encoder(more).toBuilder().priority(1).build());

    assertThat(broadcast.isLive()).isTrue();
    assertThat(fixture.names()).endsWith("Stream Takeover", "Ingest Bitrate");
  }

  private static Encoder encoder(VideoTrack... tracks) {
    return Encoder.builder().video(tracks).build();
  }
}
