package io.github.fakeivs.internal.state;

import static io.github.fakeivs.internal.base.TextPattern.literal;
import static io.github.fakeivs.internal.base.TextPattern.sequence;
import static io.github.fakeivs.internal.base.TextPattern.some;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.base.TextPattern;
import io.github.fakeivs.internal.base.TextPattern.Part;
import java.util.Optional;

/**
 * The format of the service's ARNs: {@code arn:aws:ivs:<region>:<account>:<type>/<id>}.
 *
 * <p>Source: the patterns of the service model.
 */
public final class Arn {

  /** The pattern of ids of all resource types in the service model. */
  private static final Part ID = some("a-zA-Z0-9-");

  /** The maximum length in the service model. */
  public static final int MAX_LENGTH = 128;

  private Arn() {}

  /** Returns the begin of the ARNs of all resources of an account in a region. */
  static String prefix(String region, String accountId) {
    return "arn:aws:ivs:" + region + ":" + accountId + ":";
  }

  /** Returns the pattern of the ARNs of a resource type. */
  public static TextPattern pattern(ResourceType type) {
    return pattern(literal(type.arnName()));
  }

  /** Returns the pattern of the ARNs of all resources. */
  public static TextPattern pattern() {
    return pattern(some("a-z-"));
  }

  private static TextPattern pattern(Part type) {
    return sequence(
        literal("arn:aws:ivs:"),
        some("a-z0-9-"),
        literal(":"),
        some("0-9"),
        literal(":"),
        type,
        literal("/"),
        ID);
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
        || !sequence(ID).matches(arn.substring(prefix.length()))
        || arn.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          Text.of(
              "%s is not the ARN of a %s in this fake: give %s followed by letters, digits or hyphens, at most %d characters in total.",
              Text.quoted(arn), type.arnName(), prefix, MAX_LENGTH));
    }
    return arn;
  }
}
