package io.github.fakeivs.samples.besideamock;

/**
 * What a creator enters into an encoder.
 *
 * @param channelArn the channel
 * @param server the ingest server
 * @param streamKey the secret stream key
 */
public record StreamingAccess(String channelArn, String server, String streamKey) {

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "StreamingAccess[" + channelArn + "]";
  }
}
