package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.CHOICE;
import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.event.StreamStateChange;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import io.github.fakeivs.stream.AudioTrack;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import io.github.fakeivs.stream.IngestProtocol;
import io.github.fakeivs.stream.VideoTrack;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ivs.model.CreateChannelResponse;
import software.amazon.awssdk.services.ivs.model.StreamEvent;
import software.amazon.awssdk.services.ivs.model.StreamHealth;
import software.amazon.awssdk.services.ivs.model.StreamKey;

class TakeoverTest {

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final CreateChannelResponse created = fixture.create(c -> c.name("lobby"));
  private final String arn = created.channel().arn();

  @Test
  @Evidence(source = DOCS, reference = "user guide, streaming configuration: stream takeover")
  void anEncoderWithAPriority_goesOnWithTheSameStream() {
    Broadcast before = fake.goLive(arn).viewers(9);
    fixture.pass(Duration.ofMinutes(1));
    Encoder backup = withPriority(1).toBuilder().software("backup").build();

    Broadcast after = fake.goLive(arn, backup);

    assertThat(after.streamId()).isEqualTo(before.streamId());
    assertThat(before.encoder()).isSameAs(backup);
    assertThat(before.isLive()).isTrue();
    assertThat(fixture.stream(arn).startTime()).isEqualTo(BroadcastFixture.START_SECOND);
    assertThat(fixture.stream(arn).viewerCount()).isEqualTo(9);
    assertThat(fixture.log())
        .containsExactly("PT0S Session Created", "PT0S Stream Start", "PT1M Stream Takeover");
    assertThat(fixture.sessions(arn)).hasSize(1);
    assertThat(fixture.session(arn).ingestConfiguration().video().encoder()).isEqualTo("backup");
  }

  @Test
  void anEncoderWithAPriority_onAnIdleChannel_simplyGoesLive() {
    fake.goLive(arn, withPriority(5));

    assertThat(fixture.names()).containsExactly("Session Created", "Stream Start");
  }

  @Test
  @Evidence(source = CHOICE, reference = "a takeover: Stream Takeover, then Starvation End")
  void aTakeover_endsAStarvation() {
    Broadcast broadcast = fake.goLive(arn).starve();
    fixture.pass(Duration.ofSeconds(29));

    fake.goLive(arn, withPriority(1));
    fixture.pass(Duration.ofMinutes(1));

    assertThat(broadcast.health()).isEqualTo(StreamHealth.HEALTHY);
    assertThat(fixture.names()).endsWith("Starvation Start", "Stream Takeover", "Starvation End");
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "5, 4", "2147483647, 2147483647"})
  @Evidence(source = DOCS, reference = "user guide, streaming configuration: stream takeover")
  void aPriorityThatDoesNotExceedTheOneBefore_isRefused(int before, int after) {
    Broadcast broadcast = fake.goLive(arn, withPriority(before));

    EncoderRefusedException refusal = fixture.refusal(arn, withPriority(after));

    assertFailure(refusal, Reason.TAKEOVER_PRIORITY, "StreamTakeoverInvalidPriority", broadcast);
    assertThat(refusal).hasMessageContaining(String.valueOf(before));
    assertThat(broadcast.encoder().priority()).hasValue(before);
  }

  @Test
  void aPriorityThatExceedsByOne_takesOver() {
    Broadcast broadcast = fake.goLive(arn, withPriority(Integer.MAX_VALUE - 1));

    fake.goLive(arn, withPriority(Integer.MAX_VALUE));

    assertThat(broadcast.encoder().priority()).hasValue(Integer.MAX_VALUE);
  }

  static Stream<Encoder> otherMedia() {
    VideoTrack video = Encoder.obs1080p30().video().get(0);
    Encoder.Builder one = withPriority(1).toBuilder();
    return Stream.of(
        one.video(with(video, "hvc1.1.6.L120.90", 1920, 1080)).build(),
        one.video(with(video, video.codec(), 1080, 1920)).build(),
        one.video(with(video, video.codec(), 1920, 1088)).build(),
        one.video(video, video).build(),
        one.video(video).audio(AudioTrack.builder().codec("mp4a.40.5").build()).build(),
        one.audio().build());
  }

  @ParameterizedTest
  @MethodSource("otherMedia")
  @Evidence(source = DOCS, reference = "user guide, streaming configuration: stream takeover")
  void otherCodecsResolutionsOrTracks_areRefused(Encoder encoder) {
    Broadcast broadcast = fake.goLive(arn);

    EncoderRefusedException refusal = fixture.refusal(arn, encoder);

    assertFailure(refusal, Reason.TAKEOVER_MEDIA, "StreamTakeoverMediaMismatch", broadcast);
  }

  @Test
  void otherBitratesAndFrameRates_areTaken() {
    Broadcast broadcast = fake.goLive(arn);
    VideoTrack slower = VideoTrack.of(1920, 1080, 25, 2_000_000);
    Encoder encoder = withPriority(1).toBuilder().video(slower).build();

    fake.goLive(arn, encoder);

    assertThat(broadcast.encoder()).isSameAs(encoder);
  }

  @Test
  @Evidence(source = DOCS, reference = "user guide, service quotas: 100 takeovers")
  void aHundredTakeovers_areAllThatAStreamMayHave() {
    Broadcast broadcast = fake.goLive(arn);
    for (int priority = 1; priority <= 100; priority++) {
      fake.goLive(arn, withPriority(priority));
    }

    EncoderRefusedException refusal = fixture.refusal(arn, withPriority(101));

    assertFailure(refusal, Reason.TAKEOVER_LIMIT, "StreamTakeoverLimitBreached", broadcast);
    assertThat(refusal).hasMessageContaining("100");
    assertThat(broadcast.encoder().priority()).hasValue(100);
  }

  @Test
  void takeovers_areCountedForEachStreamAndOnlyWhereTheySucceeded() {
    fake.quotas(Quotas.defaults().with(Quota.TAKEOVERS_PER_STREAM, 1));
    Broadcast first = fake.goLive(arn, withPriority(1));
    fixture.refusal(arn, withPriority(1));
    fake.goLive(arn, withPriority(2));
    assertThat(fixture.refusal(arn, withPriority(3)).reason()).isEqualTo(Reason.TAKEOVER_LIMIT);
    first.disconnect();

    Broadcast second = fake.goLive(arn, withPriority(1));
    fake.goLive(arn, withPriority(2));

    assertThat(second.encoder().priority()).hasValue(2);
  }

  @Test
  @Evidence(source = CHOICE, reference = "hasErrorEvent: a failed takeover is no error")
  void aFailedTakeover_isToldInTheSessionAndIsNoError() {
    fake.goLive(arn, withPriority(1));
    fixture.refusal(arn, withPriority(1));

    assertThat(fixture.session(arn).truncatedEvents().get(0))
        .returns("Stream Takeover Failure", StreamEvent::name)
        .returns("IVS Stream State Change", StreamEvent::type)
        .returns("StreamTakeoverInvalidPriority", StreamEvent::code);
    assertThat(fixture.sessions(arn).get(0).hasErrorEvent()).isFalse();
  }

  @Test
  void anUnencryptedEncoder_cannotTakeOverWhereInsecureIngestIsOff() {
    Broadcast broadcast = fake.goLive(arn);
    Encoder insecure = withPriority(1).toBuilder().protocol(IngestProtocol.RTMP).build();

    EncoderRefusedException refusal = fixture.refusal(arn, insecure);

    assertThat(refusal.reason()).isEqualTo(Reason.INSECURE_INGEST);
    assertThat(broadcast.encoder().protocol()).isEqualTo(IngestProtocol.RTMPS);
    assertThat(fixture.names()).containsExactly("Session Created", "Stream Start");
  }

  @Test
  void anUnencryptedEncoder_takesOverWhereInsecureIngestIsOn() {
    String open = fixture.channel(c -> c.insecureIngest(true));
    Broadcast broadcast = fake.goLive(open);

    fake.goLive(open, withPriority(1).toBuilder().protocol(IngestProtocol.RTMP).build());

    assertThat(broadcast.encoder().protocol()).isEqualTo(IngestProtocol.RTMP);
  }

  @Test
  void aTakeover_needsNoRoomInTheQuotaOfStreams() {
    fake.quotas(Quotas.defaults().with(Quota.CONCURRENT_STREAMS, 1));
    Broadcast broadcast = fake.goLive(arn);

    assertThat(fake.goLive(arn, withPriority(1)).streamId()).isEqualTo(broadcast.streamId());
  }

  @Test
  void anEncoderThatTookOverWithANewKey_reconnectsWithThatKey() {
    StreamKey old = created.streamKey();
    Broadcast first = fake.connect(old.value(), Encoder.obs1080p30());
    fixture.ivs.deleteStreamKey(k -> k.arn(old.arn()));
    StreamKey fresh = fixture.ivs.createStreamKey(k -> k.channelArn(arn)).streamKey();
    fake.connect(fresh.value(), withPriority(1).toBuilder().reconnectsAfter(Duration.ZERO).build());

    fixture.stop(arn);

    assertThat(fixture.stream(arn).streamId()).isNotEqualTo(first.streamId());
  }

  @Test
  void anEncoderThatWasTakenOver_doesNotReconnect() {
    fake.goLive(arn, Encoder.builder().reconnectsAfter(Duration.ZERO).build());
    fake.goLive(arn, withPriority(1));

    fixture.stop(arn);

    fixture.assertNotBroadcasting(arn);
  }

  private void assertFailure(
      EncoderRefusedException refusal, Reason reason, String code, Broadcast broadcast) {
    assertThat(refusal.reason()).isEqualTo(reason);
    assertThat(refusal.code()).contains(code);
    assertThat(refusal).hasMessageContaining(arn).hasMessageContaining(broadcast.streamId());
    assertThat(fixture.lastEvent())
        .isInstanceOfSatisfying(
            StreamStateChange.class,
            event -> {
              assertThat(event.name()).isEqualTo("Stream Takeover Failure");
              assertThat(event.code()).isEqualTo(code);
              assertThat(event.streamId()).isEqualTo(broadcast.streamId());
            });
    assertThat(broadcast.isLive()).isTrue();
    assertThat(fixture.sessions(arn)).hasSize(1);
  }

  private static Encoder withPriority(int priority) {
    return Encoder.builder().priority(priority).build();
  }

  private static VideoTrack with(VideoTrack video, String codec, int width, int height) {
    return video.toBuilder().codec(codec).size(width, height).build();
  }
}
