package io.github.fakeivs.viewer;

/**
 * The answer to a player that is refused: the reason, which the service does not disclose, and the
 * error that the player sees.
 *
 * <p>Immutable and compared by value; only the fake creates instances.
 *
 * @since 0.1.0
 */
public interface PlaybackRefusal {

  /** {@return the reason} */
  RefusalReason reason();

  /**
   * {@return what is wrong and what to do about it, in the words of this fake; without the token}
   */
  String message();

  /** {@return the HTTP status of the playback endpoint, such as 403} */
  int httpStatus();

  /**
   * Returns the error that the web player passes to its listeners.
   *
   * @return a JSON object with the members type, code, source and message
   */
  String playerError();
}
