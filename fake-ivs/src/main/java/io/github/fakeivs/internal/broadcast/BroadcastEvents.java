package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.event.EventEnvelope;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.internal.state.RecordingSession;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.time.Instants;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the events of broadcasts, adds them to the state and hands them to the publisher. */
final class BroadcastEvents {

  private final EventPublisher publisher;

  BroadcastEvents(EventPublisher publisher) {
    this.publisher = publisher;
  }

  void streamState(Transaction transaction, StreamSession session, String name) {
    streamState(transaction, session, name, null, null);
  }

  void streamState(
      Transaction transaction,
      StreamSession session,
      String name,
      @Nullable String reason,
      @Nullable String code) {
    add(
        transaction,
        new BroadcastEvent.StreamState(
            aboutChannel(transaction, session),
            name,
            session.channelName(),
            session.streamId(),
            reason,
            code));
  }

  void streamHealth(Transaction transaction, StreamSession session, String name) {
    add(
        transaction,
        new BroadcastEvent.StreamHealth(
            aboutChannel(transaction, session), name, session.channelName(), session.streamId()));
  }

  void ingestBreach(Transaction transaction, StreamSession session, ExceededLimit limit) {
    add(
        transaction,
        breach(
            aboutChannel(transaction, session), limit, session.channelName(), session.streamId()));
  }

  void accountBreach(Transaction transaction, ExceededLimit limit) {
    add(transaction, breach(envelope(transaction, List.of()), limit, null, null));
  }

  private static BroadcastEvent.Breach breach(
      EventEnvelope envelope,
      ExceededLimit limit,
      @Nullable String channelName,
      @Nullable String streamId) {
    return new BroadcastEvent.Breach(
        envelope,
        limit.name(),
        limit.limit(),
        limit.exceededBy(),
        limit.unit(),
        channelName,
        streamId);
  }

  void recording(
      Transaction transaction,
      StreamSession session,
      String name,
      Duration duration,
      RecordingSession recording) {
    recordingState(transaction, session, name, "", duration, recording, recording.streamIds());
  }

  void recordingFailure(
      Transaction transaction,
      StreamSession session,
      String name,
      String reason,
      RecordingSession recording) {
    recordingState(transaction, session, name, reason, Duration.ZERO, recording, List.of());
  }

  private void recordingState(
      Transaction transaction,
      StreamSession session,
      String name,
      String reason,
      Duration duration,
      RecordingSession recording,
      List<String> streamIds) {
    add(
        transaction,
        new BroadcastEvent.RecordingState(
            aboutChannel(transaction, session),
            name,
            reason,
            recording.bucketName(),
            recording.keyPrefix(),
            duration,
            session.channelName(),
            session.streamId(),
            recording.recordingSessionId(),
            streamIds));
  }

  private static EventEnvelope aboutChannel(Transaction transaction, StreamSession session) {
    return envelope(transaction, List.of(session.channelArn()));
  }

  private static EventEnvelope envelope(Transaction transaction, List<String> resources) {
    return new BroadcastEvent.Envelope(
        transaction.state().ids().eventId(),
        transaction.account().accountId(),
        Instants.wholeSecond(transaction.now()),
        transaction.account().region(),
        resources);
  }

  private void add(Transaction transaction, IvsEvent event) {
    transaction.state().add(event);
    publisher.publish(transaction, event);
  }
}
