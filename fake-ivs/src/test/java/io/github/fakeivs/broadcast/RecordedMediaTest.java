package io.github.fakeivs.broadcast;

import static io.github.fakeivs.contract.Evidence.Source.DOCS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.contract.Evidence;
import io.github.fakeivs.fixture.BroadcastFixture;
import io.github.fakeivs.stream.AudioTrack;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.VideoTrack;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stream has to send for the recording of the one before to go on with it. */
class RecordedMediaTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration GAP = Duration.ofSeconds(20);
  private static final VideoTrack HEVC =
      VideoTrack.builder()
          .codec("hvc1.1.6.L120.90")
          .profile("Main")
          .level("4.0")
          .bitrate(4_000_000)
          .build();
  private static final Encoder FIRST =
      Encoder.builder().video(VideoTrack.of(1920, 1080, 30, 4_000_000)).build();

  private final BroadcastFixture fixture = new BroadcastFixture();
  private final FakeIvs fake = fixture.fake;
  private final String arn = fixture.recordedChannel(Duration.ofSeconds(60));

  static Stream<Encoder> mediaThatMerges() {
    VideoTrack video = Encoder.obs1080p30().video().get(0);
    return Stream.of(
        FIRST.toBuilder().software("another").build(),
        Encoder.builder().video(with(video, 6_000_000, 30)).build(),
        Encoder.builder().video(with(video, 2_000_000, 30)).build());
  }

  @ParameterizedTest
  @MethodSource("mediaThatMerges")
  @Evidence(source = DOCS, reference = "user guide, recording: bitrate within 50 percent")
  void aStreamOfTheSameMedia_isMerged(Encoder encoder) {
    broadcast(FIRST);
    fake.goLive(arn, encoder);

    assertThat(fake.recordings()).hasSize(1);
  }

  static Stream<Encoder> mediaThatDiffers() {
    VideoTrack video = Encoder.obs1080p30().video().get(0);
    return Stream.of(
        Encoder.builder().video(with(video, 6_000_001, 30)).build(),
        Encoder.builder().video(with(video, 1_999_999, 30)).build(),
        Encoder.builder().video(with(video, 4_000_000, 60)).build(),
        Encoder.builder().video(HEVC).build(),
        Encoder.builder()
            .video(video.toBuilder().size(1080, 1920).bitrate(4_000_000).build())
            .build(),
        FIRST.toBuilder().audio(AudioTrack.builder().codec("mp4a.40.5").build()).build(),
        FIRST.toBuilder().audio().build());
  }

  @ParameterizedTest
  @MethodSource("mediaThatDiffers")
  @Evidence(source = DOCS, reference = "user guide, recording: same size, frame rate and codecs")
  void aStreamOfOtherMedia_isARecordingOfItsOwn(Encoder encoder) {
    broadcast(FIRST);
    fake.goLive(arn, encoder);

    assertThat(fake.recordings()).hasSize(2);
  }

  @Test
  void theBitrate_isComparedWithThatOfTheFirstStream() {
    VideoTrack video = Encoder.obs1080p30().video().get(0);
    for (int bitrate : new int[] {4_000_000, 5_900_000, 2_100_000}) {
      broadcast(Encoder.builder().video(with(video, bitrate, 30)).build());
    }
    assertThat(fake.recordings()).hasSize(1);

    fake.goLive(arn, Encoder.builder().video(with(video, 6_100_000, 30)).build());
    assertThat(fake.recordings()).hasSize(2);
  }

  /** Broadcasts for a minute, and waits until another stream may be merged. */
  private void broadcast(Encoder encoder) {
    fake.goLive(arn, encoder);
    fixture.pass(MINUTE);
    fixture.stop(arn);
    fixture.pass(GAP);
  }

  private static VideoTrack with(VideoTrack video, int bitrate, int frameRate) {
    return video.toBuilder().frameRate(frameRate).bitrate(bitrate).build();
  }
}
