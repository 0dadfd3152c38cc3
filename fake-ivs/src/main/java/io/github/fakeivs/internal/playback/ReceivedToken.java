package io.github.fakeivs.internal.playback;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a player sends as a token: a playback token, or something that cannot be read as one. */
final class ReceivedToken {

  private final @Nullable PlaybackToken token;
  private final @Nullable RefusedException problem;

  private ReceivedToken(@Nullable PlaybackToken token, @Nullable RefusedException problem) {
    this.token = token;
    this.problem = problem;
  }

  static ReceivedToken of(String text) {
    try {
      return new ReceivedToken(PlaybackToken.parse(text), null);
    } catch (RefusedException problem) {
      return new ReceivedToken(null, problem);
    }
  }

  /** Returns the token, or throws what is wrong with it. */
  PlaybackToken require() {
    if (problem != null) {
      throw problem;
    }
    return Objects.requireNonNull(token, "what is sent has either a token or a problem");
  }

  Optional<PlaybackToken> readable() {
    return Optional.ofNullable(token);
  }
}
