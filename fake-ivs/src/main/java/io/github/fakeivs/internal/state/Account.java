package io.github.fakeivs.internal.state;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An account in a region: the common parts of its ARNs and host names.
 *
 * @param region the id of the region, such as us-east-1
 * @param accountId the account id, twelve digits
 * @param hostPrefix the first label of the host names, the same for all channels
 */
public record Account(String region, String accountId, String hostPrefix) {

  private static final int HOST_PREFIX_LENGTH = 12;

  public static Account of(String region, String accountId) {
    return new Account(region, accountId, hostPrefix(region, accountId));
  }

  /**
   * Real prefixes are derived in an unknown way, but all channels of an account and region share
   * one.
   */
  private static String hostPrefix(String region, String accountId) {
    byte[] source = (accountId + ":" + region).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(source);
      return HexFormat.of().formatHex(digest).substring(0, HOST_PREFIX_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  public String arn(ResourceType type, String id) {
    return Arn.of(region, accountId, type, id);
  }

  /** Returns whether an ARN is one of this account, in any region. */
  public boolean owns(String arn) {
    return Arn.isOfAccount(arn, accountId);
  }

  /** Returns the identity of the caller, for messages that name it. */
  public String userArn() {
    return "arn:aws:iam::" + accountId + ":user/fake-ivs";
  }

  public String ingestEndpoint() {
    return hostPrefix + ".global-contribute.live-video.net";
  }

  public String srtEndpoint() {
    return hostPrefix + ".srt.live-video.net";
  }

  public String playbackUrl(String channelId) {
    String host = hostPrefix + "." + region + ".playback.live-video.net";
    String stream = region + "." + accountId + ".channel." + channelId;
    return "https://" + host + "/api/video/v1/" + stream + ".m3u8";
  }
}
