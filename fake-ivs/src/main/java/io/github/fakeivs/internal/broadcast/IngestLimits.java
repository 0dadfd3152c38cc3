package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.wire.MultitrackInput;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.VideoTrack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelType;

/**
 * What a channel accepts from an encoder. Source: the service quotas page of the user guide.
 *
 * <p>An encoder that exceeds a limit "probably will disconnect immediately" (API reference,
 * Channel: type), and a limit breach is a reason for which a stream "failed to go live" (user
 * guide, EventBridge). In this fake it never goes live.
 *
 * @param bitsPerSecond the maximum total bitrate of the video tracks
 * @param totalPixels the maximum number of pixels of a frame
 * @param pixelsPerEdge the maximum length of the longer edge of a frame
 */
record IngestLimits(long bitsPerSecond, long totalPixels, long pixelsPerEdge) {

  private static final long BASIC_SD_BITRATE = 1_500_000;
  private static final long BASIC_BITRATE = 3_500_000;
  private static final long TRANSCODED_BITRATE = 8_500_000;
  private static final long MULTITRACK_BITRATE = 15_000_000;

  private static final int SD_HEIGHT = 480;

  /** The page rounds these to 0.4 and 0.9 million, which would exclude 480p and 720p. */
  private static final long SD_PIXELS = 864 * 480;

  private static final long HD_PIXELS = 1_280 * 720;

  static IngestLimits of(Channel channel, Encoder encoder) {
    if (!encoder.isMultitrack()) {
      return new IngestLimits(bitrate(channel, encoder.video().get(0)), 2_100_000, 1_920);
    }
    String resolution = String.valueOf(MultitrackInput.of(channel).maximumResolution());
    return switch (resolution) {
      case "SD" -> new IngestLimits(MULTITRACK_BITRATE, SD_PIXELS, 864);
      case "HD" -> new IngestLimits(MULTITRACK_BITRATE, HD_PIXELS, 1_280);
      default -> new IngestLimits(MULTITRACK_BITRATE, 2_100_000, 1_920);
    };
  }

  /** Returns the limits that an encoder exceeds from its first second on. */
  static List<ExceededLimit> exceeded(Channel channel, Encoder encoder) {
    IngestLimits limits = of(channel, encoder);
    long bitrate = encoder.video().stream().mapToLong(VideoTrack::bitrate).sum();
    Stream<ExceededLimit> resolution =
        encoder.video().stream()
            .flatMap(track -> limits.exceededByResolution(track.width(), track.height()).stream())
            .limit(1);
    return Stream.concat(limits.exceededByBitrate(bitrate).stream(), resolution).toList();
  }

  private static long bitrate(Channel channel, VideoTrack video) {
    if (channel.type() != ChannelType.BASIC) {
      return TRANSCODED_BITRATE;
    }
    int shorterEdge = Math.min(video.width(), video.height());
    return shorterEdge <= SD_HEIGHT ? BASIC_SD_BITRATE : BASIC_BITRATE;
  }

  Optional<ExceededLimit> exceededByBitrate(long bitrate) {
    return Optional.of(ExceededLimit.ingestBitrate(bitsPerSecond, bitrate))
        .filter(limit -> limit.exceededBy() > 0);
  }

  /** Checks the number of pixels first, then the longer edge. */
  Optional<ExceededLimit> exceededByResolution(int width, int height) {
    return Optional.of(ExceededLimit.totalPixels(totalPixels, (long) width * height))
        .filter(limit -> limit.exceededBy() > 0)
        .or(
            () ->
                Optional.of(ExceededLimit.pixelsPerEdge(pixelsPerEdge, Math.max(width, height)))
                    .filter(limit -> limit.exceededBy() > 0));
  }
}
