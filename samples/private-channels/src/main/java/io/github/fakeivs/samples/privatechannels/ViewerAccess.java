package io.github.fakeivs.samples.privatechannels;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * Lets viewers into private channels, and signs them out.
 *
 * <p>Each session of a viewer has a version. To sign the viewer out is to revoke all versions so
 * far; the next session has a greater one. The versions belong into the database of the viewers: if
 * they were lost, those who had been signed out would be refused.
 */
public final class ViewerAccess {

  private final IvsClient ivs;
  private final PlaybackTokens tokens;
  private final Map<String, Integer> versions = new ConcurrentHashMap<>();

  public ViewerAccess(IvsClient ivs, PlaybackTokens tokens) {
    this.ivs = ivs;
    this.tokens = tokens;
  }

  /** Returns a token for a viewer who has signed in. */
  public String admit(String channelArn, String viewerId) {
    return tokens.sign(channelArn, viewerId, version(viewerId));
  }

  /** Ends all sessions of a viewer on a channel; none of the tokens so far is of use any more. */
  public void signOut(String channelArn, String viewerId) {
    int version = version(viewerId);
    ivs.startViewerSessionRevocation(
        request ->
            request
                .channelArn(channelArn)
                .viewerId(viewerId)
                .viewerSessionVersionsLessThanOrEqualTo(version));
    versions.merge(viewerId, version + 1, Math::max);
  }

  private int version(String viewerId) {
    return versions.getOrDefault(viewerId, 0);
  }
}
