package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.stream.AudioTrack;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.VideoTrack;
import java.util.List;

/** Compares the media of encoders. */
final class Media {

  private Media() {}

  /** Returns whether two tracks have the same codec and resolution. */
  static boolean isSameFormat(VideoTrack one, VideoTrack other) {
    return one.codec().equals(other.codec())
        && one.width() == other.width()
        && one.height() == other.height();
  }

  /** Returns whether one encoder can continue the stream of another. */
  static boolean isInterchangeable(Encoder one, Encoder other) {
    if (one.video().size() != other.video().size()) {
      return false;
    }
    for (int track = 0; track < one.video().size(); track++) {
      if (!isSameFormat(one.video().get(track), other.video().get(track))) {
        return false;
      }
    }
    return codecs(one.audio()).equals(codecs(other.audio()));
  }

  static List<String> codecs(List<AudioTrack> audio) {
    return audio.stream().map(AudioTrack::codec).toList();
  }
}
