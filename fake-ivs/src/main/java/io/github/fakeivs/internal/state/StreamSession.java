package io.github.fakeivs.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamHealth;

/**
 * One broadcast of a channel, from going live to its end, as it is at one moment.
 *
 * @param streamId the id, unique in the account
 * @param channel the channel as it was when the session began
 * @param startTime when the channel went live
 * @param health what viewers see of the ingest
 * @param viewers how many watch; -1 where the service timed out counting
 * @param ending how the session ended, or null while it is live
 */
public record StreamSession(
    String streamId,
    Channel channel,
    Instant startTime,
    StreamHealth health,
    long viewers,
    @Nullable Ending ending) {

  /**
   * The end of a session.
   *
   * @param time when
   * @param cause why, as a clause for a sentence: "the encoder disconnected"
   */
  public record Ending(Instant time, String cause) {}

  public String channelArn() {
    return channel.arn();
  }

  public boolean isLive() {
    return ending == null;
  }

  public StreamSession withViewers(long count) {
    return new StreamSession(streamId, channel, startTime, health, count, ending);
  }

  public StreamSession ended(Ending how) {
    return new StreamSession(streamId, channel, startTime, health, 0, how);
  }
}
