package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.SdkMembers;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.quota.Quotas;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;

/**
 * The rules for the countries and origins of a playback restriction policy.
 *
 * <p>Sources: the user guide on undesired content and viewers, and the service quotas page. It is
 * this fake's choice that country codes must be upper case, and that duplicates count once.
 */
final class PolicySettings {

  private static final String COUNTRIES = "allowedCountries";
  private static final String ORIGINS = "allowedOrigins";

  /** The officially assigned codes of ISO 3166-1 alpha-2. */
  private static final Set<String> ASSIGNED = Set.of(Locale.getISOCountries());

  /**
   * An Origin header: scheme, host with an optional wildcard label, and optional port. The
   * quantifiers are possessive, so that a host with thousands of labels does not overflow the
   * stack.
   */
  private static final Pattern ORIGIN =
      Pattern.compile(
          "https?://(\\*\\.)?([A-Za-z0-9_-]++(\\.[A-Za-z0-9_-]++)*+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

  private PolicySettings() {}

  /** Returns the policy with each country and origin once; the first one keeps its place. */
  static PlaybackRestrictionPolicy folded(PlaybackRestrictionPolicy policy) {
    return policy.toBuilder()
        .allowedCountries(policy.allowedCountries().stream().distinct().toList())
        .allowedOrigins(policy.allowedOrigins().stream().distinct().toList())
        .build();
  }

  static void check(IvsRequest request, Quotas quotas, Violations violations) {
    List<?> countries = list(request, COUNTRIES);
    requireAtMost(COUNTRIES, countries, quotas.limit(Quota.ALLOWED_COUNTRIES), violations);
    for (int i = 0; i < countries.size(); i++) {
      checkCountry(COUNTRIES + "[" + i + "]", countries.get(i), violations);
    }
    List<?> origins = list(request, ORIGINS);
    requireAtMost(ORIGINS, origins, quotas.limit(Quota.ALLOWED_ORIGINS), violations);
    for (int i = 0; i < origins.size(); i++) {
      checkOrigin(ORIGINS + "[" + i + "]", origins.get(i), violations);
    }
  }

  /** Codes of another length violate the model already. */
  private static void checkCountry(String path, @Nullable Object country, Violations violations) {
    if (country != null && country.toString().length() == 2 && !ASSIGNED.contains(country)) {
      violations.add(
          path,
          Text.of(
              "%s must be an assigned ISO 3166-1 alpha-2 code in upper case",
              Text.quoted(country)));
    }
  }

  private static void checkOrigin(String path, @Nullable Object origin, Violations violations) {
    if (origin != null && !isOrigin(origin.toString())) {
      violations.add(
          path,
          Text.of(
              "%s must be an origin such as https://example.com or https://*.example.com",
              Text.quoted(origin)));
    }
  }

  private static List<?> list(IvsRequest request, String member) {
    return SdkMembers.member(request, member) instanceof List<?> list ? list : List.of();
  }

  private static void requireAtMost(String member, List<?> list, int limit, Violations violations) {
    long elements = list.stream().distinct().count();
    if (elements > limit) {
      violations.add(member, Text.of("has %d elements, it must have at most %d", elements, limit));
    }
  }

  /** The model allows an empty origin. */
  private static boolean isOrigin(String origin) {
    return origin.isEmpty() || ORIGIN.matcher(origin).matches();
  }
}
