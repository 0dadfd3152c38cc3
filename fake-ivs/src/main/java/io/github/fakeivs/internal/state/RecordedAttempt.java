package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.viewer.PlaybackRefusal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An attempt to watch a channel, and its outcome.
 *
 * @param id unique in the account
 * @param time when the attempt was made
 * @param channelArn the channel
 * @param origin the Origin header, or null
 * @param country the country of the viewer, or null if unknown
 * @param viewerId the viewer id of the token, or null
 * @param admitted the started session, or null if the attempt was refused
 * @param refusal the refusal, or null if the viewer was admitted
 */
public record RecordedAttempt(
    String id,
    Instant time,
    String channelArn,
    @Nullable String origin,
    @Nullable String country,
    @Nullable String viewerId,
    @Nullable ViewerSession admitted,
    @Nullable PlaybackRefusal refusal)
    implements Row {

  @Override
  public String key() {
    return id;
  }

  /** Returns an attempt without its outcome. */
  public static RecordedAttempt of(
      String id,
      Instant time,
      String channelArn,
      @Nullable String origin,
      @Nullable String country,
      @Nullable String viewerId) {
    return new RecordedAttempt(id, time, channelArn, origin, country, viewerId, null, null);
  }

  public RecordedAttempt admitted(ViewerSession session) {
    return new RecordedAttempt(id, time, channelArn, origin, country, viewerId, session, null);
  }

  public RecordedAttempt refused(PlaybackRefusal reason) {
    return new RecordedAttempt(id, time, channelArn, origin, country, viewerId, null, reason);
  }

  /** Returns the attempt and its outcome in one line, without the token. */
  @Override
  public String toString() {
    return Text.of(
        "%s %s, viewer id %s, origin %s, country %s -> %s",
        time,
        channelArn,
        Objects.requireNonNullElse(viewerId, "none"),
        Objects.requireNonNullElse(origin, "none"),
        Objects.requireNonNullElse(country, "unknown"),
        refusal == null ? "admitted" : refusal);
  }
}
