package io.github.fakeivs.internal.state;

import io.github.fakeivs.viewer.MaximumResolution;
import io.github.fakeivs.viewer.Viewer.EndReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable snapshot of the session of one viewer of a stream.
 *
 * @param identity shared by all snapshots of this session and by no other session; ids are reused
 *     when a fake is reset
 * @param id the id of the attempt that started the session
 * @param channelArn the channel
 * @param streamId the stream
 * @param startTime when the session started
 * @param grant the rights of the viewer
 * @param ending how the session ended; null while it lasts, and if the stream ended first
 */
public record ViewerSession(
    Object identity,
    String id,
    String channelArn,
    String streamId,
    Instant startTime,
    Grant grant,
    @Nullable Ending ending)
    implements Row {

  @Override
  public String key() {
    return id;
  }

  public ViewerSession ended(Instant time, EndReason reason) {
    Ending how = new Ending(time, reason);
    return new ViewerSession(identity, id, channelArn, streamId, startTime, grant, how);
  }

  /** Returns the key by which a revocation finds this session, or null if it cannot. */
  @Nullable String revocableKey() {
    String viewerId = grant.viewerId();
    return viewerId == null || ending != null ? null : viewerKey(channelArn, viewerId);
  }

  static String viewerKey(String channelArn, String viewerId) {
    return channelArn + " " + viewerId;
  }

  /**
   * The rights of an admitted viewer.
   *
   * @param viewerId the viewer id of the token, or null
   * @param version the version of the session
   * @param maximumResolution the maximum resolution of the token, or null
   * @param singleUse the UUID of a single-use token, or null
   * @param strictOrigins the origins of which every request must have one; empty if any is allowed
   */
  public record Grant(
      @Nullable String viewerId,
      long version,
      @Nullable MaximumResolution maximumResolution,
      @Nullable String singleUse,
      List<String> strictOrigins) {

    /** Returns the rights of a viewer without a token. */
    public static Grant anonymous(List<String> strictOrigins) {
      return new Grant(null, 0, null, null, strictOrigins);
    }
  }

  /**
   * The end of a session.
   *
   * @param time when it ended
   * @param reason why it ended
   */
  public record Ending(Instant time, EndReason reason) {}
}
