package io.github.fakeivs.viewer;

import io.github.fakeivs.quota.Quota;

/**
 * The reason why a player is refused. If several apply, it is the first of them in this order.
 *
 * @since 0.1.0
 */
public enum RefusalReason {
  /** The channel is not live. */
  OFFLINE,
  /** The channel has playback authorization enabled, and the player sent no token. */
  NO_TOKEN,
  /** The token is longer than 2 KB. */
  TOKEN_TOO_LONG,
  /** The token is not a JSON Web Token, or its header does not specify ES384. */
  NOT_AN_ES384_JWT,
  /** The token was signed with a deleted playback key pair, or no key pair is imported. */
  UNKNOWN_KEY,
  /**
   * No imported playback key pair verifies the signature: the token was signed with another key, or
   * modified after it was signed.
   */
  BAD_SIGNATURE,
  /** A claim is missing, or its value is not valid. */
  MALFORMED_CLAIMS,
  /** The expiration time is in milliseconds instead of seconds. */
  EXPIRY_IN_MILLISECONDS,
  /** The token has expired. */
  EXPIRED,
  /**
   * The token has a viewer id or is for single use, and its expiration time is more than 10 minutes
   * in the future.
   */
  EXPIRY_TOO_FAR_AHEAD,
  /** The token is for another channel. */
  WRONG_CHANNEL,
  /** The playback restriction policy of the channel does not allow the country of the viewer. */
  COUNTRY_NOT_ALLOWED,
  /** The token, or the playback restriction policy of the channel, does not allow the origin. */
  WRONG_ORIGIN,
  /** The application revoked the sessions of the viewer up to the version in the token. */
  REVOKED,
  /** The token is for single use and has been used. */
  ALREADY_USED,
  /** The account has reached {@link Quota#CONCURRENT_VIEWS}. */
  TOO_MANY_VIEWERS
}
