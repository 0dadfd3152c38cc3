package io.github.fakeivs.internal.state;

/** An account in a region: the common parts of its ARNs and host names. */
public final class Account {

  /** Twelve hexadecimal digits. */
  private static final long HOST_PREFIXES = 1L << 48;

  private final String region;
  private final String accountId;
  private final String arnPrefix;
  private final String ingestEndpoint;
  private final String srtEndpoint;
  private final String playbackUrlPrefix;

  private Account(String region, String accountId, String hostPrefix) {
    this.region = region;
    this.accountId = accountId;
    this.arnPrefix = Arn.prefix(region, accountId);
    this.ingestEndpoint = hostPrefix.concat(".global-contribute.live-video.net");
    this.srtEndpoint = hostPrefix.concat(".srt.live-video.net");
    this.playbackUrlPrefix = playbackUrlPrefix(region, accountId, hostPrefix);
  }

  /**
   * Returns an account.
   *
   * @param region the id of the region, such as us-east-1
   * @param accountId the account id, twelve digits
   */
  public static Account of(String region, String accountId) {
    return new Account(region, accountId, hostPrefix(region, accountId));
  }

  /**
   * Real prefixes are derived in an unknown way, but all channels of an account and region share
   * one.
   */
  private static String hostPrefix(String region, String accountId) {
    long hash = IdSource.hash(accountId + ":" + region);
    return Long.toHexString(HOST_PREFIXES + hash % HOST_PREFIXES).substring(1);
  }

  private static String playbackUrlPrefix(String region, String accountId, String hostPrefix) {
    String host = hostPrefix + "." + region + ".playback.live-video.net";
    return "https://" + host + "/api/video/v1/" + region + "." + accountId + ".channel.";
  }

  /** Returns the id of the region, such as us-east-1. */
  public String region() {
    return region;
  }

  /** Returns the account id, twelve digits. */
  public String accountId() {
    return accountId;
  }

  public String arn(ResourceType type, String id) {
    return arnPrefix + type.arnName() + "/" + id;
  }

  /** Returns whether an ARN is one of this account, in any region. */
  public boolean owns(String arn) {
    // The prefix comes first: it is faster, and decides for the ARNs of this region.
    return arn.startsWith(arnPrefix) || Arn.isOfAccount(arn, accountId);
  }

  /** Returns the identity of the caller, for messages that name it. */
  public String userArn() {
    return "arn:aws:iam::" + accountId + ":user/fake-ivs";
  }

  public String ingestEndpoint() {
    return ingestEndpoint;
  }

  public String srtEndpoint() {
    return srtEndpoint;
  }

  public String playbackUrl(String channelId) {
    return playbackUrlPrefix + channelId + ".m3u8";
  }
}
