package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.wire.Structures;
import io.github.fakeivs.stream.AudioTrack;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.VideoTrack;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.AudioConfiguration;
import software.amazon.awssdk.services.ivs.model.IngestConfiguration;
import software.amazon.awssdk.services.ivs.model.VideoConfiguration;

/**
 * The ingest configuration of an encoder as the service returns it: all tracks in the current form,
 * and the first track of each kind in the deprecated one.
 *
 * <p>Sources: the API reference for the members; which ones are empty until they are known was
 * observed in part.
 */
record IngestViews(Encoder encoder, IngestKnowledge knowledge) {

  private static final String TRACK = "track";

  static IngestViews of(Transaction transaction, StreamSession session) {
    return new IngestViews(session.encoder(), IngestKnowledge.of(transaction, session));
  }

  /** Sets the current form, which SDKs before 2.29.20 do not have. */
  software.amazon.awssdk.services.ivs.model.StreamSession.Builder setTracks(
      software.amazon.awssdk.services.ivs.model.StreamSession.Builder view) {
    return knowledge == IngestKnowledge.NONE
        ? view
        : Structures.setStructure(
            view,
            "ingestConfigurations",
            Map.of(
                "videoConfigurations",
                IntStream.range(0, encoder.video().size()).mapToObj(this::video).toList(),
                "audioConfigurations",
                IntStream.range(0, encoder.audio().size()).mapToObj(this::audio).toList()));
  }

  /** Only this form has the members whose names begin with avc. */
  @Nullable IngestConfiguration deprecated() {
    if (knowledge == IngestKnowledge.NONE) {
      return null;
    }
    VideoTrack track = encoder.video().get(0);
    return IngestConfiguration.builder()
        .video(
            video(0).toBuilder()
                .avcLevel(known(track.level()))
                .avcProfile(known(track.profile()))
                .build())
        .audio(encoder.audio().isEmpty() ? null : audio(0))
        .build();
  }

  private VideoConfiguration video(int number) {
    VideoTrack track = encoder.video().get(number);
    VideoConfiguration.Builder view =
        VideoConfiguration.builder()
            .avcLevel("")
            .avcProfile("")
            .codec(known(track.codec()))
            .encoder(known(encoder.software()))
            .targetBitrate(known(track.bitrate()))
            .targetFramerate(known(track.frameRate()))
            .videoWidth((long) track.width())
            .videoHeight((long) track.height());
    Structures.set(view, "level", known(track.level()));
    Structures.set(view, "profile", known(track.profile()));
    return Structures.set(view, TRACK, "Track" + number).build();
  }

  private AudioConfiguration audio(int number) {
    AudioTrack track = encoder.audio().get(number);
    AudioConfiguration.Builder view =
        AudioConfiguration.builder()
            .codec(known(track.codec()))
            .channels(known(track.channels()))
            .sampleRate(known(track.sampleRate()))
            .targetBitrate(known(track.bitrate()));
    return Structures.set(view, TRACK, "Track" + number).build();
  }

  private String known(String text) {
    return knowledge == IngestKnowledge.FULL ? text : "";
  }

  private long known(int number) {
    return knowledge == IngestKnowledge.FULL ? number : 0;
  }
}
