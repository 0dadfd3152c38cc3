package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.event.EventEnvelope;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.event.RecordingStateChange;
import io.github.fakeivs.event.StreamHealthChange;
import io.github.fakeivs.event.StreamStateChange;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.stream.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the events of what happens, keeps them, and sends them out. */
final class Announcer {

  private final Account account;
  private final Outbox outbox;

  Announcer(Account account, Outbox outbox) {
    this.account = account;
    this.outbox = outbox;
  }

  void streamState(State state, StreamSession session, Instant now, String name) {
    streamState(state, session, now, name, null, null);
  }

  void streamState(
      State state,
      StreamSession session,
      Instant now,
      String name,
      @Nullable String reason,
      @Nullable String code) {
    EventEnvelope envelope = aboutChannel(state, session, now);
    announce(
        state,
        new StreamStateChange(
            envelope, name, session.channelName(), session.streamId(), reason, code));
  }

  void health(State state, StreamSession session, Instant now, String name) {
    announce(
        state,
        new StreamHealthChange(
            aboutChannel(state, session, now), name, session.channelName(), session.streamId()));
  }

  void ingestBreach(State state, StreamSession session, Instant now, ExceededLimit limit) {
    announce(
        state,
        new LimitBreach(
            aboutChannel(state, session, now),
            limit.name(),
            limit.limit(),
            limit.exceededBy(),
            limit.unit(),
            session.channelName(),
            session.streamId()));
  }

  void accountBreach(State state, Instant now, ExceededLimit limit) {
    announce(
        state,
        new LimitBreach(
            envelope(state, now, List.of()),
            limit.name(),
            limit.limit(),
            limit.exceededBy(),
            limit.unit(),
            null,
            null));
  }

  void recording(
      State state, StreamSession session, Instant now, String name, Recording recording) {
    announce(
        state,
        new RecordingStateChange(
            aboutChannel(state, session, now),
            name,
            "",
            recording.bucketName(),
            recording.keyPrefix(),
            recording.duration(),
            session.channelName(),
            session.streamId(),
            recording.recordingSessionId(),
            recording.streamIds()));
  }

  void recordingFailure(
      State state,
      StreamSession session,
      Instant now,
      String name,
      String reason,
      Recording recording) {
    announce(
        state,
        new RecordingStateChange(
            aboutChannel(state, session, now),
            name,
            reason,
            recording.bucketName(),
            recording.keyPrefix(),
            Duration.ZERO,
            session.channelName(),
            session.streamId(),
            recording.recordingSessionId(),
            List.of()));
  }

  private EventEnvelope aboutChannel(State state, StreamSession session, Instant now) {
    return envelope(state, now, List.of(session.channelArn()));
  }

  private EventEnvelope envelope(State state, Instant now, List<String> resources) {
    return new EventEnvelope(
        state.ids().eventId(), account.accountId(), now, account.region(), resources);
  }

  private void announce(State state, IvsEvent event) {
    state.events().put(event);
    outbox.happened(state, event, event.time());
  }
}
