package io.github.fakeivs.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a codec string says about a track holds, whatever else is given. */
class VideoTrackTest {

  @ParameterizedTest
  @CsvSource({
    "avc1.42C028, Baseline, 4.0",
    "avc1.4D401F, Main, 3.1",
    "avc1.64001E, High, 3.0",
    "avc1.640033, High, 5.1"
  })
  void profileAndLevel_followFromTheCodec(String codec, String profile, String level) {
    VideoTrack track = VideoTrack.builder().codec(codec).build();

    assertThat(track.profile()).isEqualTo(profile);
    assertThat(track.level()).isEqualTo(level);
    assertThat(VideoTrack.builder().codec(codec).profile(profile).level(level).build())
        .isEqualTo(track);
  }

  @Test
  void build_withAProfileOrALevelThatContradictsTheCodec_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(VideoTrack.builder().codec("avc1.64001E").profile("Baseline")::build)
        .withMessageContaining("avc1.64001E implies the profile 'High', not 'Baseline'");
    assertThatIllegalArgumentException()
        .isThrownBy(VideoTrack.builder().codec("avc1.64001E").level("5.1")::build)
        .withMessageContaining("avc1.64001E implies the level '3.0', not '5.1'");
  }

  @Test
  void profileAndLevel_ofAnotherCodec_areWhatIsGiven() {
    VideoTrack track =
        VideoTrack.builder().codec("hvc1.1.6.L120.90").profile("Main").level("4.0").build();

    assertThat(track.profile()).isEqualTo("Main");
    assertThat(track.level()).isEqualTo("4.0");
    assertThat(track.toBuilder().build()).isEqualTo(track);
  }

  /** Source: H.264, table A-1. */
  @ParameterizedTest
  @CsvSource({
    "1280, 720, 30, 3.1",
    "1281, 720, 30, 3.2",
    "1280, 721, 30, 3.2",
    "1280, 720, 60, 3.2",
    "1280, 720, 61, 4.0",
    "1920, 1088, 30, 4.0",
    "1920, 1088, 31, 4.2",
    "8192, 4352, 60, 6.1",
    "8192, 4352, 61, 6.2"
  })
  void of_givesTheLowestLevelThatIsSufficient(int width, int height, int frameRate, String level) {
    assertThat(VideoTrack.of(width, height, frameRate, 1_000_000).level()).isEqualTo(level);
  }
}
