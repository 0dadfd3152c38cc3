package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.base.Text;
import java.util.Optional;

/**
 * The format of the service's ARNs: {@code arn:aws:ivs:<region>:<account>:<type>/<id>}.
 *
 * <p>Source: the patterns of the service model.
 */
public final class Arn {

  /** The pattern of ids of all resource types in the service model. */
  private static final String ID = "[a-zA-Z0-9-]+";

  /** The maximum length in the service model. */
  public static final int MAX_LENGTH = 128;

  private Arn() {}

  /** Returns the ARN of a resource. */
  public static String of(String region, String accountId, ResourceType type, String id) {
    return "arn:aws:ivs:" + region + ":" + accountId + ":" + type.arnName() + "/" + id;
  }

  /** Returns the pattern of the ARNs of a resource type, which may itself be a pattern. */
  public static String pattern(String type) {
    return "arn:aws:ivs:[a-z0-9-]+:[0-9]+:" + type + "/" + ID;
  }

  /** Returns whether a well-formed ARN is one of an account, in any region. */
  public static boolean isOfAccount(String arn, String accountId) {
    int end = arn.lastIndexOf(':');
    int begin = arn.lastIndexOf(':', end - 1) + 1;
    return end - begin == accountId.length() && arn.startsWith(accountId, begin);
  }

  /** Returns the words for a region and an account. */
  public static String home(String region, String accountId) {
    return Text.of("account %s in %s", accountId, region);
  }

  /** Returns the words for the region and the account of an ARN, or empty if it is none. */
  public static Optional<String> homeOf(String arn) {
    String[] parts = arn.split(":", 6);
    return parts.length == 6 && arn.startsWith("arn:aws:ivs:")
        ? Optional.of(home(parts[3], parts[4]))
        : Optional.empty();
  }

  /** Returns the id of a well-formed ARN. */
  public static String idOf(String arn) {
    return arn.substring(arn.indexOf('/') + 1);
  }

  /**
   * Returns the ARN if it is one of the account's resources of a type, or throws an
   * IllegalArgumentException.
   */
  public static String requireOwn(Account account, ResourceType type, String arn) {
    String prefix = account.arn(type, "");
    if (!arn.startsWith(prefix)
        || !arn.substring(prefix.length()).matches(ID)
        || arn.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          Text.of(
              "%s is not the ARN of a %s in this fake: give %s followed by letters, digits or hyphens, at most %d characters in total.",
              Text.quoted(arn), type.arnName(), prefix, MAX_LENGTH));
    }
    return arn;
  }
}
