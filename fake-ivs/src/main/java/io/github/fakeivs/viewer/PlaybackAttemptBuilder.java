package io.github.fakeivs.viewer;

/**
 * A builder of an attempt to watch a channel: what the player sends, and where the viewer is.
 *
 * <p>Returned by {@code FakeIvs.watch}. Immutable: each method returns a new builder, and a builder
 * can start any number of attempts. Safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public interface PlaybackAttemptBuilder {

  /**
   * Returns a builder with a playback token, as the player appends it to the playback URL. Defaults
   * to no token.
   *
   * <p>Only channels with playback authorization enabled check the token; others ignore it.
   *
   * @param token the token itself, without {@code ?token=}; empty for no token
   */
  PlaybackAttemptBuilder token(String token);

  /**
   * Returns a builder with an Origin header, which browsers always send, and apps only if they are
   * configured to. Defaults to no header.
   *
   * @param origin scheme, host and optionally port, such as {@code https://example.com}; or the
   *     word {@code null}, which browsers send for sandboxed pages
   * @throws IllegalArgumentException if this is not a valid Origin header
   */
  PlaybackAttemptBuilder origin(String origin);

  /**
   * Returns a builder with the country of the viewer. Defaults to a location that the service
   * cannot determine.
   *
   * @param country an officially assigned ISO 3166-1 alpha-2 code in upper case, such as CH
   * @throws IllegalArgumentException if this is not such a code
   */
  PlaybackAttemptBuilder country(String country);

  /**
   * Makes the attempt: simulates that the player requests the multivariant playlist.
   *
   * @return the attempt with its outcome, which is also added to {@code FakeIvs.playbackAttempts()}
   * @throws IllegalArgumentException if there is no such channel
   */
  PlaybackAttempt start();
}
