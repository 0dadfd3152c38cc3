package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import java.util.Optional;

/**
 * Decides whether an encoder may take over a stream.
 *
 * <p>Source: the user guide on stream takeover.
 */
final class TakeoverRules {

  private TakeoverRules() {}

  static Optional<EncoderRefusedException> refusal(
      State state, StreamSession session, Encoder encoder) {
    if (encoder.priority().orElse(0) <= session.encoder().priority().orElse(0)) {
      return refusal(
          session,
          Reason.TAKEOVER_PRIORITY,
          "StreamTakeoverInvalidPriority",
          Text.of(
              "its encoder has priority %d: give a higher one.",
              session.encoder().priority().orElse(0)));
    }
    if (!Media.isInterchangeable(session.encoder(), encoder)) {
      return refusal(
          session,
          Reason.TAKEOVER_MEDIA,
          "StreamTakeoverMediaMismatch",
          "codecs, resolutions and tracks must equal those of its encoder.");
    }
    int limit = state.quotas().limit(Quota.TAKEOVERS_PER_STREAM);
    if (session.takeovers() >= limit) {
      return refusal(
          session,
          Reason.TAKEOVER_LIMIT,
          "StreamTakeoverLimitBreached",
          Text.of("it has been taken over %d times already: start another stream.", limit));
    }
    return Optional.empty();
  }

  private static Optional<EncoderRefusedException> refusal(
      StreamSession session, Reason reason, String code, String why) {
    return Optional.of(
        new EncoderRefusedException(
            reason,
            code,
            Text.of(
                "Stream %s of channel %s cannot be taken over: %s",
                session.streamId(), session.channelArn(), why)));
  }
}
