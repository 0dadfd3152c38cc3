package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.stream.AudioTrack;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.VideoTrack;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.AudioConfiguration;
import software.amazon.awssdk.services.ivs.model.IngestConfiguration;
import software.amazon.awssdk.services.ivs.model.IngestConfigurations;
import software.amazon.awssdk.services.ivs.model.VideoConfiguration;

/**
 * The ingest configuration of an encoder as the service returns it: all tracks in the current form,
 * and the first track of each kind in the deprecated one.
 *
 * <p>Sources: the API reference for the members; which ones are empty until they are known was
 * observed in part.
 */
record IngestViews(Encoder encoder, IngestKnowledge knowledge) {

  static IngestViews of(Transaction transaction, StreamSession session) {
    return new IngestViews(session.encoder(), IngestKnowledge.of(transaction, session));
  }

  @Nullable IngestConfigurations tracks() {
    if (knowledge == IngestKnowledge.NONE) {
      return null;
    }
    return IngestConfigurations.builder()
        .videoConfigurations(
            IntStream.range(0, encoder.video().size()).mapToObj(this::video).toList())
        .audioConfigurations(
            IntStream.range(0, encoder.audio().size()).mapToObj(this::audio).toList())
        .build();
  }

  /** Only this form has the members whose names begin with avc. */
  @Nullable IngestConfiguration deprecated() {
    if (knowledge == IngestKnowledge.NONE) {
      return null;
    }
    VideoConfiguration video = video(0);
    return IngestConfiguration.builder()
        .video(video.toBuilder().avcLevel(video.level()).avcProfile(video.profile()).build())
        .audio(encoder.audio().isEmpty() ? null : audio(0))
        .build();
  }

  private VideoConfiguration video(int number) {
    VideoTrack track = encoder.video().get(number);
    return VideoConfiguration.builder()
        .avcLevel("")
        .avcProfile("")
        .codec(known(track.codec()))
        .encoder(known(encoder.software()))
        .level(known(track.level()))
        .profile(known(track.profile()))
        .targetBitrate(known(track.bitrate()))
        .targetFramerate(known(track.frameRate()))
        .track("Track" + number)
        .videoWidth((long) track.width())
        .videoHeight((long) track.height())
        .build();
  }

  private AudioConfiguration audio(int number) {
    AudioTrack track = encoder.audio().get(number);
    return AudioConfiguration.builder()
        .codec(known(track.codec()))
        .channels(known(track.channels()))
        .sampleRate(known(track.sampleRate()))
        .targetBitrate(known(track.bitrate()))
        .track("Track" + number)
        .build();
  }

  private String known(String text) {
    return knowledge == IngestKnowledge.FULL ? text : "";
  }

  private long known(int number) {
    return knowledge == IngestKnowledge.FULL ? number : 0;
  }
}
