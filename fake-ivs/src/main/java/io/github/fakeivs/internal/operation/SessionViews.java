package io.github.fakeivs.internal.operation;

import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.event.RecordingStateChange;
import io.github.fakeivs.event.StreamStateChange;
import io.github.fakeivs.internal.state.Indexes;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.time.Instants;
import io.github.fakeivs.internal.wire.Structures;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamEvent;
import software.amazon.awssdk.services.ivs.model.StreamSessionSummary;

/** Stream sessions as the service returns them. */
public final class SessionViews {

  private static final int MAX_EVENTS = 500;

  /** The events that count as errors, besides all limit breaches. */
  private static final Set<String> ERRORS =
      Set.of(
          StreamStateChange.STREAM_FAILURE,
          RecordingStateChange.RECORDING_START_FAILURE,
          RecordingStateChange.RECORDING_END_FAILURE);

  private SessionViews() {}

  public static software.amazon.awssdk.services.ivs.model.StreamSession full(
      Transaction transaction, StreamSession session) {
    IngestViews ingest = IngestViews.of(transaction, session);
    return ingest
        .setTracks(
            software.amazon.awssdk.services.ivs.model.StreamSession.builder()
                .streamId(session.streamId())
                .startTime(Instants.wholeSecond(session.creationTime()))
                .endTime(endOf(session))
                .channel(snapshot(session.channel()))
                .ingestConfiguration(ingest.deprecated())
                .recordingConfiguration(session.recordingConfiguration())
                .truncatedEvents(latestEvents(transaction.state(), session)))
        .build();
  }

  static StreamSessionSummary summary(State state, StreamSession session) {
    return StreamSessionSummary.builder()
        .streamId(session.streamId())
        .startTime(Instants.wholeSecond(session.creationTime()))
        .endTime(endOf(session))
        .hasErrorEvent(
            state.events().where(Indexes.EVENTS_BY_STREAM, session.streamId()).stream()
                .anyMatch(SessionViews::isError))
        .build();
  }

  private static boolean isError(IvsEvent event) {
    return event instanceof LimitBreach || ERRORS.contains(event.name());
  }

  private static @Nullable Instant endOf(StreamSession session) {
    StreamSession.Ending ending = session.ending();
    return ending == null ? null : Instants.wholeSecond(ending.time());
  }

  private static List<StreamEvent> latestEvents(State state, StreamSession session) {
    return state
        .events()
        .where(Indexes.EVENTS_BY_STREAM, session.streamId())
        .newestFirst()
        .slice(null, MAX_EVENTS)
        .rows()
        .stream()
        .map(SessionViews::event)
        .toList();
  }

  private static StreamEvent event(IvsEvent event) {
    StreamEvent.Builder view =
        StreamEvent.builder().name(event.name()).type(event.detailType()).eventTime(event.time());
    String code = event instanceof StreamStateChange change ? change.code() : null;
    return Structures.set(view, "code", code).build();
  }

  /**
   * Returns the members of the channel that were observed in sessions; the service omits the
   * others.
   */
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
