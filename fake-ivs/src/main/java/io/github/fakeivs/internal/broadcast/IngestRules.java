package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.wire.MultitrackInput;
import io.github.fakeivs.quota.Quota;
import io.github.fakeivs.stream.Encoder;
import io.github.fakeivs.stream.EncoderRefusedException;
import io.github.fakeivs.stream.EncoderRefusedException.Reason;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;

/**
 * Decides whether a channel accepts an encoder that has connected with a valid stream key.
 *
 * <p>Sources: the user guide on streaming configuration and multitrack video; the codes for Session
 * Ended in the service model.
 */
final class IngestRules {

  private IngestRules() {}

  static Optional<EncoderRefusedException> refusal(State state, Channel channel, Encoder encoder) {
    return insecureIngest(channel, encoder)
        .or(() -> multitrack(channel, encoder))
        .or(() -> concurrentStreams(state, channel))
        .or(() -> limits(channel, encoder));
  }

  static Optional<EncoderRefusedException> insecureIngest(Channel channel, Encoder encoder) {
    if (encoder.protocol().isSecure() || Boolean.TRUE.equals(channel.insecureIngest())) {
      return Optional.empty();
    }
    return refusal(
        Reason.INSECURE_INGEST,
        null,
        Text.of(
            "Channel %s does not accept %s: set its insecureIngest, or let the encoder use RTMPS or SRT with a passphrase.",
            channel.arn(), encoder.protocol()));
  }

  private static Optional<EncoderRefusedException> multitrack(Channel channel, Encoder encoder) {
    MultitrackInput input = MultitrackInput.of(channel);
    if (encoder.isMultitrack() && !input.enabled()) {
      return refusal(
          Reason.MULTITRACK_NOT_ALLOWED,
          "MultitrackInputNotAllowed",
          Text.of(
              "Channel %s does not accept multitrack video: enable its multitrackInputConfiguration, or let the encoder send one track.",
              channel.arn()));
    }
    if (!encoder.isMultitrack() && input.enabled() && "REQUIRE".equals(input.policy())) {
      return refusal(
          Reason.MULTITRACK_REQUIRED,
          "MultitrackInputRequired",
          Text.of(
              "Channel %s requires multitrack video: let the encoder send several tracks, or set the policy to ALLOW.",
              channel.arn()));
    }
    return encoder.isMultitrack() ? tracks(channel, encoder) : Optional.empty();
  }

  private static Optional<EncoderRefusedException> tracks(Channel channel, Encoder encoder) {
    IngestLimits limits = IngestLimits.of(channel, encoder);
    return encoder.video().stream()
        .filter(track -> limits.exceededByResolution(track.width(), track.height()).isPresent())
        .findFirst()
        .flatMap(
            track ->
                refusal(
                    Reason.MULTITRACK_RESOLUTION,
                    "InvalidMultitrackInputVideoTrackMediaProperties",
                    Text.of(
                        "Channel %s accepts multitrack video up to %s, not a track of %dx%d: raise its maximumResolution, or let the encoder send less.",
                        channel.arn(),
                        MultitrackInput.of(channel).maximumResolution(),
                        track.width(),
                        track.height())));
  }

  private static Optional<EncoderRefusedException> concurrentStreams(State state, Channel channel) {
    int limit = state.quotas().limit(Quota.CONCURRENT_STREAMS);
    if (state.openSessions() < limit) {
      return Optional.empty();
    }
    return refusal(
        Reason.CONCURRENT_STREAMS,
        null,
        Text.of(
            "Channel %s cannot go live: the account has reached its limit of live streams, %d. End one, or raise the quota CONCURRENT_STREAMS.",
            channel.arn(), limit));
  }

  private static Optional<EncoderRefusedException> limits(Channel channel, Encoder encoder) {
    return IngestLimits.exceeded(channel, encoder).stream()
        .findFirst()
        .flatMap(
            limit ->
                refusal(
                    limit.name().equals(LimitBreach.INGEST_BITRATE)
                        ? Reason.INGEST_BITRATE
                        : Reason.INGEST_RESOLUTION,
                    null,
                    Text.of(
                        "Channel %s of type %s accepts at most %d %s, and the encoder exceeds that by %d: let the encoder send less, or give the channel another type.",
                        channel.arn(),
                        channel.typeAsString(),
                        limit.limit(),
                        limit.unit(),
                        limit.exceededBy())));
  }

  private static Optional<EncoderRefusedException> refusal(
      Reason reason, @Nullable String code, String message) {
    return Optional.of(new EncoderRefusedException(reason, code, message));
  }
}
