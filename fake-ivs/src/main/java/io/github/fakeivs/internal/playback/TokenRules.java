package io.github.fakeivs.internal.playback;

import static io.github.fakeivs.viewer.RefusalReason.ALREADY_USED;
import static io.github.fakeivs.viewer.RefusalReason.EXPIRED;
import static io.github.fakeivs.viewer.RefusalReason.EXPIRY_IN_MILLISECONDS;
import static io.github.fakeivs.viewer.RefusalReason.EXPIRY_TOO_FAR_AHEAD;
import static io.github.fakeivs.viewer.RefusalReason.NO_TOKEN;
import static io.github.fakeivs.viewer.RefusalReason.REVOKED;
import static io.github.fakeivs.viewer.RefusalReason.WRONG_CHANNEL;
import static io.github.fakeivs.viewer.RefusalReason.WRONG_ORIGIN;

import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.state.ViewerSession.Grant;
import io.github.fakeivs.internal.time.Instants;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/**
 * The rules for channels with playback authorization: viewers need a token.
 *
 * <p>Sources: the user guide on generating playback tokens and on revoking viewer sessions. No
 * source is known for the order of the checks, and for times in milliseconds, which are refused.
 */
final class TokenRules {

  /** The year 5138 in seconds, 1973 in milliseconds. */
  private static final BigInteger MAX_EXPIRY = BigInteger.valueOf(100_000_000_000L);

  private static final Duration MAX_LIMITED_VALIDITY = Duration.ofMinutes(10);

  private TokenRules() {}

  static Grant grant(Transaction transaction, PlaybackRequest request) {
    PlaybackToken token = requireToken(request).require();
    TokenSignature.check(transaction.state(), token);
    TokenClaims claims = TokenClaims.of(token.payload());
    checkExpiry(claims, transaction.now());
    checkChannel(claims, request.channelArn());
    claims
        .origins()
        .problem(request.origin())
        .ifPresent(
            problem -> {
              throw new RefusedException(WRONG_ORIGIN, "%s", problem);
            });
    checkNotRevoked(transaction.state(), claims);
    checkUnused(transaction.state(), claims);
    return claims.grant();
  }

  private static ReceivedToken requireToken(PlaybackRequest request) {
    if (request.token() == null) {
      throw new RefusedException(
          NO_TOKEN,
          "Channel %s has playback authorization enabled, and the player sent no token: append one to the playback URL.",
          request.channelArn());
    }
    return request.token();
  }

  private static void checkExpiry(TokenClaims claims, Instant now) {
    if (claims.expiry().compareTo(MAX_EXPIRY) > 0) {
      throw new RefusedException(
          EXPIRY_IN_MILLISECONDS,
          "The claim exp is %d, which is in milliseconds; the service expects seconds: divide by 1000.",
          claims.expiry());
    }
    Instant expiry = instant(claims.expiry());
    if (!now.isBefore(expiry)) {
      throw new RefusedException(
          EXPIRED,
          "The token expired at %s, and the fake's clock is at %s: the code that signs tokens must use that clock.",
          expiry,
          now);
    }
    Instant latest = Instants.plusOrMax(now, MAX_LIMITED_VALIDITY);
    if (claims.limitsValidity() && expiry.isAfter(latest)) {
      throw new RefusedException(
          EXPIRY_TOO_FAR_AHEAD,
          "The token expires at %s, and the fake's clock is at %s: a token with %s or %s must expire within 10 minutes.",
          expiry,
          now,
          TokenClaims.VIEWER_ID,
          TokenClaims.SINGLE_USE);
    }
  }

  /** Returns the instant, or the earliest one if the seconds lie before it. */
  private static Instant instant(BigInteger seconds) {
    long earliest = Instant.MIN.getEpochSecond();
    return Instant.ofEpochSecond(seconds.max(BigInteger.valueOf(earliest)).longValueExact());
  }

  private static void checkChannel(TokenClaims claims, String channelArn) {
    if (!claims.channelArn().equals(channelArn)) {
      throw new RefusedException(
          WRONG_CHANNEL,
          "The token is for channel %s, and the request is for channel %s.",
          claims.channelArn(),
          channelArn);
    }
  }

  private static void checkNotRevoked(State state, TokenClaims claims) {
    String viewerId = claims.viewerId();
    if (viewerId != null) {
      state
          .revocationOf(claims.channelArn(), viewerId)
          .filter(revocation -> claims.version() <= revocation.versionsUpTo())
          .ifPresent(
              revocation -> {
                throw new RefusedException(
                    REVOKED,
                    "The sessions of viewer %s up to version %d were revoked at %s, and the token has version %d: sign one with a greater %s.",
                    viewerId,
                    revocation.versionsUpTo(),
                    revocation.time(),
                    claims.version(),
                    TokenClaims.VERSION);
              });
    }
  }

  private static void checkUnused(State state, TokenClaims claims) {
    String singleUse = claims.singleUse();
    if (singleUse != null) {
      state
          .viewerSessionBegunBy(singleUse)
          .ifPresent(
              session -> {
                throw new RefusedException(
                    ALREADY_USED,
                    "The token is for single use, and its %s was used at %s: sign one with a new UUID for each playback.",
                    TokenClaims.SINGLE_USE,
                    session.startTime());
              });
    }
  }
}
