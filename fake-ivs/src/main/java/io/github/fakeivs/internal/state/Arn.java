package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.base.Text;

/**
 * The grammar of the service's ARNs: {@code arn:aws:ivs:<region>:<account>:<type>/<id>}.
 *
 * <p>Source: the patterns of the service model.
 */
public final class Arn {

  /** What the service model has as id of every type of resource. */
  private static final String ID = "[a-zA-Z0-9-]+";

  /** The greatest length that the service model allows. */
  public static final int MAX_LENGTH = 128;

  private Arn() {}

  /** Returns the ARN of a resource. */
  public static String of(String region, String accountId, ResourceType type, String id) {
    return "arn:aws:ivs:" + region + ":" + accountId + ":" + type.arnName() + "/" + id;
  }

  /** Returns the pattern of all ARNs of a type, which may be a pattern itself. */
  public static String pattern(String type) {
    return "arn:aws:ivs:[a-z0-9-]+:[0-9]+:" + type + "/" + ID;
  }

  /** Returns whether a well-formed ARN names a resource of an account, in whichever region. */
  public static boolean isOfAccount(String arn, String accountId) {
    int end = arn.lastIndexOf(':');
    int begin = arn.lastIndexOf(':', end - 1) + 1;
    return end - begin == accountId.length() && arn.startsWith(accountId, begin);
  }

  /** Returns the id in a well-formed ARN. */
  public static String idOf(String arn) {
    return arn.substring(arn.indexOf('/') + 1);
  }

  /** Returns the ARN; what is not one of the account's own resources of a type is misuse. */
  public static String requireOwn(Account account, ResourceType type, String arn) {
    String prefix = account.arn(type, "");
    if (!arn.startsWith(prefix)
        || !arn.substring(prefix.length()).matches(ID)
        || arn.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          Text.of(
              "'%s' is no ARN of a %s in this fake: it has to be %s and letters, digits or hyphens, at most %d characters in all.",
              arn, type.arnName(), prefix, MAX_LENGTH));
    }
    return arn;
  }
}
