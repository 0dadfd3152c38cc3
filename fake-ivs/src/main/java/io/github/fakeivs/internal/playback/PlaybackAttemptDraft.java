package io.github.fakeivs.internal.playback;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.viewer.PlaybackAttempt;
import io.github.fakeivs.viewer.PlaybackAttemptBuilder;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** An attempt that has not been made yet. */
final class PlaybackAttemptDraft implements PlaybackAttemptBuilder {

  /** The codes that are officially assigned in ISO 3166-1 alpha-2. */
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Viewers viewers;
  private final PlaybackRequest request;

  PlaybackAttemptDraft(Viewers viewers, PlaybackRequest request) {
    this.viewers = viewers;
    this.request = request;
  }

  @Override
  public PlaybackAttemptBuilder token(String token) {
    return with(request.withToken(Objects.requireNonNull(token, "token")));
  }

  @Override
  public PlaybackAttemptBuilder origin(String origin) {
    Objects.requireNonNull(origin, "origin");
    return with(request.withOrigin(AllowedOrigins.requireHeader(origin)));
  }

  @Override
  public PlaybackAttemptBuilder country(String country) {
    if (!COUNTRIES.contains(Objects.requireNonNull(country, "country"))) {
      throw new IllegalArgumentException(
          Text.of(
              "'%s' is not a country: give an assigned ISO 3166-1 alpha-2 code in upper case, such as CH.",
              country));
    }
    return with(request.withCountry(country));
  }

  private PlaybackAttemptBuilder with(PlaybackRequest changed) {
    return new PlaybackAttemptDraft(viewers, changed);
  }

  @Override
  public PlaybackAttempt start() {
    return viewers.start(request);
  }

  /** Returns channel, origin and country, but not the token; the format may change. */
  @Override
  public String toString() {
    return "PlaybackAttemptBuilder[" + request + "]";
  }
}
