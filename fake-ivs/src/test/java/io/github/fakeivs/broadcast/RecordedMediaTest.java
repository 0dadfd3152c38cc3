package io.github.fakeivs.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.Encoder;
import io.github.fakeivs.Encoder.Audio;
import io.github.fakeivs.Encoder.Video;
import io.github.fakeivs.FakeIvs;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stream has to send for the recording of the one before to go on with it. */
class RecordedMediaTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration GAP = Duration.ofSeconds(20);

  private final Studio studio = new Studio();
  private final FakeIvs fake = studio.fake;
  private final String arn = studio.recordedChannel(Duration.ofSeconds(60));

  static Stream<Encoder> mediaThatMerges() {
    Video video = Encoder.obs1080p30().video().get(0);
    return Stream.of(
        Encoder.builder().software("another").build(),
        Encoder.builder().video(with(video, 9_000_000, 30)).build(),
        Encoder.builder().video(with(video, 3_000_000, 30)).build());
  }

  @ParameterizedTest
  @MethodSource("mediaThatMerges")
  void aStreamOfTheSameMedia_isMerged(Encoder encoder) {
    studio.broadcast(arn, MINUTE);
    studio.pass(GAP);
    fake.goLive(arn, encoder);

    assertThat(fake.recordings()).hasSize(1);
  }

  static Stream<Encoder> mediaThatDiffers() {
    Video video = Encoder.obs1080p30().video().get(0);
    return Stream.of(
        Encoder.builder().video(with(video, 9_000_001, 30)).build(),
        Encoder.builder().video(with(video, 2_999_999, 30)).build(),
        Encoder.builder().video(with(video, 6_000_000, 60)).build(),
        Encoder.builder()
            .video(new Video("hvc1.1.6.L120.90", "Main", "4.0", 1920, 1080, 30, 6_000_000))
            .build(),
        Encoder.builder()
            .video(new Video(video.codec(), "High", "4.0", 1080, 1920, 30, 6_000_000))
            .build(),
        Encoder.builder().audio(new Audio("mp4a.40.5", 2, 48_000, 160_000)).build(),
        Encoder.builder().audio().build());
  }

  @ParameterizedTest
  @MethodSource("mediaThatDiffers")
  void aStreamOfOtherMedia_isARecordingOfItsOwn(Encoder encoder) {
    studio.broadcast(arn, MINUTE);
    studio.pass(GAP);
    fake.goLive(arn, encoder);

    assertThat(fake.recordings()).hasSize(2);
  }

  @Test
  void theBitrate_isComparedWithThatOfTheFirstStream() {
    Video video = Encoder.obs1080p30().video().get(0);
    for (int bitrate : new int[] {6_000_000, 8_900_000, 3_100_000}) {
      fake.goLive(arn, Encoder.builder().video(with(video, bitrate, 30)).build());
      studio.pass(MINUTE);
      studio.stop(arn);
      studio.pass(GAP);
    }
    assertThat(fake.recordings()).hasSize(1);

    fake.goLive(arn, Encoder.builder().video(with(video, 9_100_000, 30)).build());
    assertThat(fake.recordings()).hasSize(2);
  }

  private static Video with(Video video, int bitrate, int frameRate) {
    return new Video(
        video.codec(),
        video.profile(),
        video.level(),
        video.width(),
        video.height(),
        frameRate,
        bitrate);
  }
}
