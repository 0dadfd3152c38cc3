package io.github.fakeivs.samples.eventhandler;

import java.time.Duration;

/** A recording that is complete in its S3 bucket. */
public record FinishedRecording(
    String sessionId, String channelArn, String bucketName, String keyPrefix, Duration duration) {

  /** Returns the key of the playlist that a player starts with. */
  public String playlistKey() {
    return keyPrefix + "/media/hls/master.m3u8";
  }
}
