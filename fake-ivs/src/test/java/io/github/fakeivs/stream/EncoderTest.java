package io.github.fakeivs.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.fakeivs.fixture.BroadcastFixture;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.model.AudioConfiguration;
import software.amazon.awssdk.services.ivs.model.IngestConfiguration;
import software.amazon.awssdk.services.ivs.model.IngestConfigurations;
import software.amazon.awssdk.services.ivs.model.MultitrackMaximumResolution;
import software.amazon.awssdk.services.ivs.model.MultitrackPolicy;
import software.amazon.awssdk.services.ivs.model.StreamSession;
import software.amazon.awssdk.services.ivs.model.VideoConfiguration;

class EncoderTest {

  private static final VideoTrack PORTRAIT =
      VideoTrack.builder()
          .codec("avc1.42C028")
          .size(1080, 1920)
          .frameRate(30)
          .bitrate(3_500_000)
          .build();
  private static final AudioTrack STEREO =
      AudioTrack.builder()
          .codec("mp4a.40.2")
          .channels(2)
          .sampleRate(48_000)
          .bitrate(160_000)
          .build();

  private final BroadcastFixture fixture = new BroadcastFixture();

  @Test
  void getStreamSession_tellsWhatTheEncoderSends_inTheCurrentForm() {
    assertThat(sent(mobile()).ingestConfigurations())
        .isEqualTo(
            IngestConfigurations.builder()
                .videoConfigurations(mobileVideo("", ""))
                .audioConfigurations(mobileAudio())
                .build());
  }

  @Test
  void getStreamSession_tellsWhatTheEncoderSends_inTheDeprecatedForm() {
    assertThat(sent(mobile()).ingestConfiguration())
        .isEqualTo(
            IngestConfiguration.builder()
                .video(mobileVideo("4.0", "Baseline"))
                .audio(mobileAudio())
                .build());
  }

  private static VideoConfiguration mobileVideo(String avcLevel, String avcProfile) {
    return VideoConfiguration.builder()
        .avcLevel(avcLevel)
        .avcProfile(avcProfile)
        .codec("avc1.42C028")
        .encoder("Larix Broadcaster 1.3")
        .level("4.0")
        .profile("Baseline")
        .targetBitrate(3_500_000L)
        .targetFramerate(30L)
        .track("Track0")
        .videoHeight(1920L)
        .videoWidth(1080L)
        .build();
  }

  private static AudioConfiguration mobileAudio() {
    return AudioConfiguration.builder()
        .channels(2L)
        .codec("mp4a.40.2")
        .sampleRate(48_000L)
        .targetBitrate(160_000L)
        .track("Track0")
        .build();
  }

  @Test
  void getStreamSession_ofABrowser_hasNoNameOfTheEncoder() {
    StreamSession session = sent(Encoder.browser());

    assertThat(session.ingestConfiguration().video())
        .returns("", VideoConfiguration::encoder)
        .returns("Baseline", VideoConfiguration::avcProfile)
        .returns(8_500_000L, VideoConfiguration::targetBitrate);
    assertThat(session.ingestConfiguration().audio().targetBitrate()).isEqualTo(128_000);
  }

  @Test
  void getStreamSession_ofMultitrackVideo_tellsEveryTrackAndTheFirstInTheDeprecatedForm() {
    String arn =
        fixture.multitrackChannel(MultitrackPolicy.REQUIRE, MultitrackMaximumResolution.FULL_HD);
    fixture.fake.goLive(arn, Encoder.obsMultitrack());

    assertThat(fixture.session(arn).ingestConfigurations().videoConfigurations())
        .extracting(VideoConfiguration::track, VideoConfiguration::videoHeight)
        .containsExactly(tuple("Track0", 1080L), tuple("Track1", 720L), tuple("Track2", 360L));
    assertThat(fixture.session(arn).ingestConfiguration().video().videoHeight()).isEqualTo(1080);
  }

  @Test
  void getStreamSession_ofSeveralTracksOfAudio_numbersThem() {
    Encoder encoder =
        Encoder.builder()
            .audio(STEREO, AudioTrack.builder().codec("mp4a.40.5").channels(1).build())
            .build();

    assertThat(sent(encoder).ingestConfigurations().audioConfigurations())
        .extracting(AudioConfiguration::track, AudioConfiguration::codec)
        .containsExactly(tuple("Track0", "mp4a.40.2"), tuple("Track1", "mp4a.40.5"));
  }

  @Test
  void getStreamSession_withoutAudio_tellsOfNone() {
    Encoder silent = Encoder.builder().audio().build();

    assertThat(sent(silent).ingestConfiguration().audio()).isNull();
    assertThat(sent(silent).ingestConfigurations().audioConfigurations()).isEmpty();
  }

  @Test
  void presets_areWhatTheirNamesSay() {
    assertThat(Encoder.obs1080p30().video())
        .extracting(VideoTrack::width, VideoTrack::height, VideoTrack::frameRate)
        .containsExactly(tuple(1920, 1080, 30));
    assertThat(Encoder.obs720p60().video())
        .extracting(VideoTrack::width, VideoTrack::height, VideoTrack::frameRate)
        .containsExactly(tuple(1280, 720, 60));
    assertThat(Encoder.obsMultitrack().video()).hasSizeGreaterThan(1);
    assertThat(Encoder.obsMultitrack().isMultitrack()).isTrue();
    assertThat(Encoder.obs1080p30().isMultitrack()).isFalse();
    assertThat(Encoder.obs720p60().software()).startsWith("obs-output module (libobs version ");
  }

  @Test
  void toBuilder_keepsWhatIsNotChanged() {
    Encoder encoder =
        mobile().toBuilder()
            .protocol(IngestProtocol.SRT)
            .priority(7)
            .reconnectsAfter(Duration.ofSeconds(3))
            .build();

    Encoder copy = encoder.toBuilder().software("other").build();

    assertThat(copy.software()).isEqualTo("other");
    assertThat(copy.protocol()).isEqualTo(IngestProtocol.SRT);
    assertThat(copy.video()).containsExactly(PORTRAIT);
    assertThat(copy.audio()).containsExactly(STEREO);
    assertThat(copy.priority()).hasValue(7);
    assertThat(copy.reconnectDelay()).contains(Duration.ofSeconds(3));
    assertThat(encoder.software()).isEqualTo("Larix Broadcaster 1.3");
  }

  @Test
  void build_takesNoNoticeOfWhatTheBuilderDoesLater() {
    Encoder.Builder builder = Encoder.builder().video(PORTRAIT);
    Encoder encoder = builder.build();
    builder.audio().priority(3);

    assertThat(encoder.audio()).isNotEmpty();
    assertThat(encoder.priority()).isEmpty();
  }

  @Test
  void toString_namesSoftwareProtocolAndTracks() {
    assertThat(mobile().toBuilder().protocol(IngestProtocol.SRT).build().toString())
        .contains("Larix Broadcaster 1.3", "SRT", "avc1.42C028", "mp4a.40.2");
  }

  @Test
  void video_withoutATrack_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Encoder.builder().video())
        .withMessageContaining("at least one track");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void priority_ofLessThanOne_isRefused(int priority) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Encoder.builder().priority(priority))
        .withMessageContaining(String.valueOf(priority));
  }

  @Test
  void reconnectsAfter_aNegativeDelay_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Encoder.builder().reconnectsAfter(Duration.ofSeconds(-1)))
        .withMessageContaining("PT-1S");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aTrack_withANumberOfLessThanOne_isRefused(int number) {
    Map<String, ThrowingCallable> tracks =
        Map.of(
            "The width of the video track is", () -> VideoTrack.of(number, 1, 1, 1),
            "The height of the video track is", () -> VideoTrack.of(1, number, 1, 1),
            "The frameRate of the video track is", () -> VideoTrack.of(1, 1, number, 1),
            "The bitrate of the video track is", () -> VideoTrack.of(1, 1, 1, number),
            "The channels of the audio track is",
                () -> AudioTrack.builder().channels(number).build(),
            "The sampleRate of the audio track is",
                () -> AudioTrack.builder().sampleRate(number).build(),
            "The bitrate of the audio track is",
                () -> AudioTrack.builder().bitrate(number).build());

    tracks.forEach(
        (problem, track) ->
            assertThatIllegalArgumentException()
                .isThrownBy(track)
                .withMessageContaining(problem + " " + number));
  }

  private static Encoder mobile() {
    return Encoder.builder()
        .software("Larix Broadcaster 1.3")
        .video(PORTRAIT)
        .audio(STEREO)
        .build();
  }

  private StreamSession sent(Encoder encoder) {
    String arn = fixture.channel();
    fixture.fake.goLive(arn, encoder);
    return fixture.session(arn);
  }
}
