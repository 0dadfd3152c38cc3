package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.state.StreamSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamSessionSummary;

/** What the service tells of a stream session. */
final class SessionViews {

  private SessionViews() {}

  static software.amazon.awssdk.services.ivs.model.StreamSession full(StreamSession session) {
    return software.amazon.awssdk.services.ivs.model.StreamSession.builder()
        .streamId(session.streamId())
        .startTime(session.startTime())
        .endTime(endOf(session))
        .channel(snapshot(session.channel()))
        .build();
  }

  static StreamSessionSummary summary(StreamSession session) {
    return StreamSessionSummary.builder()
        .streamId(session.streamId())
        .startTime(session.startTime())
        .endTime(endOf(session))
        .hasErrorEvent(false)
        .build();
  }

  private static @Nullable Instant endOf(StreamSession session) {
    StreamSession.Ending ending = session.ending();
    return ending == null ? null : ending.time();
  }

  /** The members that a channel was seen to have in a session; the others are never there. */
  private static Channel snapshot(Channel channel) {
    return Channel.builder()
        .arn(channel.arn())
        .authorized(channel.authorized())
        .ingestEndpoint(channel.ingestEndpoint())
        .insecureIngest(channel.insecureIngest())
        .latencyMode(channel.latencyMode())
        .name(channel.name())
        .playbackUrl(channel.playbackUrl())
        .preset(channel.presetAsString())
        .recordingConfigurationArn(channel.recordingConfigurationArn())
        .type(channel.type())
        .build();
  }
}
