package io.github.fakeivs.internal.playback;

import io.github.fakeivs.internal.base.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The origins that a token or a playback restriction policy allows; an empty list allows any.
 *
 * <p>Sources: the user guide on generating playback tokens, whose sample uses {@code *} for any
 * origin, and on undesired content and viewers. No source is known for two rules: case does not
 * matter, and the asterisk at the start of a host name stands for one or more characters.
 */
final class AllowedOrigins {

  private static final String ANY = "*";

  private static final Pattern HEADER =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#@*,\\s]+|null");

  private final String holder;
  private final List<String> origins;
  private final boolean strict;

  /**
   * Creates the list.
   *
   * @param holder what has the list, for messages
   * @param origins the origins, with or without asterisks; blank ones are ignored
   * @param strict whether every request must have an allowed origin
   */
  AllowedOrigins(String holder, List<String> origins, boolean strict) {
    this.holder = holder;
    this.origins = origins.stream().map(String::strip).filter(origin -> !origin.isEmpty()).toList();
    this.strict = strict;
  }

  /** Returns the value if it is a valid Origin header. */
  static String requireHeader(String origin) {
    if (!HEADER.matcher(origin).matches()) {
      throw new IllegalArgumentException(
          Text.of(
              "'%s' is not an Origin header: give scheme, host and optionally port, such as"
                  + " https://example.com.",
              origin));
    }
    return origin;
  }

  /** Returns the origins of which every request must have one. */
  List<String> onEveryRequest() {
    return strict ? origins : List.of();
  }

  /** Returns why the origin of a request is refused, or empty if it is allowed. */
  Optional<String> problem(@Nullable String origin) {
    if (origins.isEmpty() || (origin == null && !strict)) {
      return Optional.empty();
    }
    if (origin == null) {
      return Optional.of(
          Text.of(
              "The request has no Origin header, and %s enforces origins strictly: send one of %s.",
              holder, origins));
    }
    if (origins.stream().anyMatch(allowed -> matches(allowed, origin))) {
      return Optional.empty();
    }
    return Optional.of(
        Text.of(
            "The origin %s is not allowed by %s, which allows %s%s.",
            origin, holder, origins, hint()));
  }

  private static boolean matches(String allowed, String origin) {
    String pattern = allowed.toLowerCase(Locale.ROOT);
    String value = origin.toLowerCase(Locale.ROOT);
    int host = pattern.indexOf("://*");
    if (host < 0) {
      return pattern.equals(ANY) || pattern.equals(value);
    }
    String scheme = pattern.substring(0, host + "://".length());
    String end = pattern.substring(scheme.length() + ANY.length());
    return value.startsWith(scheme)
        && value.endsWith(end)
        && value.length() > scheme.length() + end.length();
  }

  /** Points out an origin in the list that no Origin header can match, such as one with a path. */
  private String hint() {
    return origins.stream()
        .filter(allowed -> !HEADER.matcher(allowed.replaceFirst("://\\*", "://x")).matches())
        .findFirst()
        .map(
            allowed ->
                Text.of(
                    " ('%s' never matches: an origin is scheme, host and optionally port)",
                    allowed))
        .orElse("");
  }
}
