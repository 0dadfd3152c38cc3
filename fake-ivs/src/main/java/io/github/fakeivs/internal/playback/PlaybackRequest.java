package io.github.fakeivs.internal.playback;

import io.github.fakeivs.internal.base.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The request of a player for the multivariant playlist of a channel.
 *
 * @param channelArn the channel
 * @param token the playback token, or null
 * @param origin the Origin header, or null
 * @param country the country of the viewer, or null if the service cannot determine it
 */
record PlaybackRequest(
    String channelArn,
    @Nullable ReceivedToken token,
    @Nullable String origin,
    @Nullable String country) {

  PlaybackRequest withToken(String value) {
    ReceivedToken received = value.isEmpty() ? null : ReceivedToken.of(value);
    return new PlaybackRequest(channelArn, received, origin, country);
  }

  PlaybackRequest withOrigin(String value) {
    return new PlaybackRequest(channelArn, token, value, country);
  }

  PlaybackRequest withCountry(String value) {
    return new PlaybackRequest(channelArn, token, origin, value);
  }

  /** Returns the token if there is one that can be read. */
  Optional<PlaybackToken> readableToken() {
    return Optional.ofNullable(token).flatMap(ReceivedToken::readable);
  }

  /** Returns everything but the token, which is secret. */
  @Override
  public String toString() {
    return Text.of(
        "%s, %s, origin %s, country %s",
        channelArn, token == null ? "no token" : "a token", origin, country);
  }
}
