package io.github.fakeivs.internal.operation;

import io.github.fakeivs.stream.AudioTrack;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.VideoTrack;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.AudioConfiguration;
import software.amazon.awssdk.services.ivs.model.IngestConfiguration;
import software.amazon.awssdk.services.ivs.model.IngestConfigurations;
import software.amazon.awssdk.services.ivs.model.VideoConfiguration;

/**
 * The ingest configuration of an encoder as the service returns it: all tracks in the current form,
 * and the first track of each kind in the deprecated one.
 */
final class IngestViews {

  private IngestViews() {}

  static IngestConfigurations tracks(Encoder encoder) {
    return IngestConfigurations.builder()
        .videoConfigurations(
            IntStream.range(0, encoder.video().size())
                .mapToObj(track -> videoTrack(encoder, track))
                .toList())
        .audioConfigurations(
            IntStream.range(0, encoder.audio().size())
                .mapToObj(track -> audio(encoder.audio().get(track)).track("Track" + track).build())
                .toList())
        .build();
  }

  private static VideoConfiguration videoTrack(Encoder encoder, int track) {
    VideoTrack video = encoder.video().get(track);
    return video(encoder, video)
        .level(video.level())
        .profile(video.profile())
        .track("Track" + track)
        .build();
  }

  static IngestConfiguration deprecated(Encoder encoder) {
    VideoTrack video = encoder.video().get(0);
    return IngestConfiguration.builder()
        .video(video(encoder, video).avcLevel(video.level()).avcProfile(video.profile()).build())
        .audio(firstAudio(encoder.audio()))
        .build();
  }

  private static @Nullable AudioConfiguration firstAudio(List<AudioTrack> audio) {
    return audio.isEmpty() ? null : audio(audio.get(0)).build();
  }

  private static VideoConfiguration.Builder video(Encoder encoder, VideoTrack video) {
    return VideoConfiguration.builder()
        .codec(video.codec())
        .encoder(encoder.software())
        .targetBitrate((long) video.bitrate())
        .targetFramerate((long) video.frameRate())
        .videoWidth((long) video.width())
        .videoHeight((long) video.height());
  }

  private static AudioConfiguration.Builder audio(AudioTrack audio) {
    return AudioConfiguration.builder()
        .codec(audio.codec())
        .channels((long) audio.channels())
        .sampleRate((long) audio.sampleRate())
        .targetBitrate((long) audio.bitrate());
  }
}
