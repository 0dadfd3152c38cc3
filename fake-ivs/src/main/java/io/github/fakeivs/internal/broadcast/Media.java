package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.stream.AudioTrack;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.VideoTrack;
import java.util.List;

/** Compares what encoders send. */
final class Media {

  private Media() {}

  static boolean isSameForm(VideoTrack one, VideoTrack other) {
    return one.codec().equals(other.codec())
        && one.width() == other.width()
        && one.height() == other.height();
  }

  /** Whether one encoder can go on in the middle of what the other sent. */
  static boolean isInterchangeable(Encoder one, Encoder other) {
    if (one.video().size() != other.video().size()) {
      return false;
    }
    for (int track = 0; track < one.video().size(); track++) {
      if (!isSameForm(one.video().get(track), other.video().get(track))) {
        return false;
      }
    }
    return codecs(one.audio()).equals(codecs(other.audio()));
  }

  static List<String> codecs(List<AudioTrack> audio) {
    return audio.stream().map(AudioTrack::codec).toList();
  }
}
