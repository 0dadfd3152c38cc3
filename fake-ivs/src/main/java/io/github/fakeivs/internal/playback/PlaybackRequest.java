package io.github.fakeivs.internal.playback;

import io.github.fakeivs.internal.base.Text;
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
    String channelArn, @Nullable String token, @Nullable String origin, @Nullable String country) {

  PlaybackRequest withToken(String value) {
    return new PlaybackRequest(channelArn, value.isEmpty() ? null : value, origin, country);
  }

  PlaybackRequest withOrigin(String value) {
    return new PlaybackRequest(channelArn, token, value, country);
  }

  PlaybackRequest withCountry(String value) {
    return new PlaybackRequest(channelArn, token, origin, value);
  }

  /** Returns everything but the token, which is secret. */
  @Override
  public String toString() {
    return Text.of(
        "%s, %s, origin %s, country %s",
        channelArn, token == null ? "no token" : "a token", origin, country);
  }
}
