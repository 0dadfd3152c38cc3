package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.ScheduledTask;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.TaskRunner;
import io.github.fakeivs.internal.state.Transaction;
import java.util.Optional;

/** Carries out scheduled tasks: of streams, recordings, delayed events and delayed responses. */
public final class BroadcastTasks implements TaskRunner {

  private final BroadcastEngine engine;
  private final Connections connections;
  private final EventPublisher publisher;
  private final Deliveries deliveries;

  public BroadcastTasks(
      BroadcastEngine engine,
      Connections connections,
      EventPublisher publisher,
      Deliveries deliveries) {
    this.engine = engine;
    this.connections = connections;
    this.publisher = publisher;
    this.deliveries = deliveries;
  }

  @Override
  public void run(Transaction transaction, ScheduledTask scheduled) {
    if (scheduled instanceof ScheduledTask.StreamStarts task) {
      open(transaction, task.streamId()).ifPresent(session -> engine.start(transaction, session));
    } else if (scheduled instanceof ScheduledTask.StarvationEndsStream task) {
      open(transaction, task.streamId())
          .filter(session -> task.starvingSince().equals(session.starvingSince()))
          .ifPresent(session -> engine.end(transaction, session, "no data came for 30 seconds"));
    } else if (scheduled instanceof ScheduledTask.StreamExpires task) {
      open(transaction, task.streamId())
          .ifPresent(session -> engine.end(transaction, session, "it had lasted for 48 hours"));
    } else if (scheduled instanceof ScheduledTask.StopCompletes task) {
      open(transaction, task.streamId())
          .ifPresent(session -> engine.completeStop(transaction, session));
    } else if (scheduled instanceof ScheduledTask.RecordingCloses task) {
      engine.closeRecording(transaction, task);
    } else if (scheduled instanceof ScheduledTask.EncoderReconnects task) {
      connections.reconnect(transaction, task);
    } else if (scheduled instanceof ScheduledTask.SessionExpires task) {
      transaction.state().forgetSession(task.streamId());
    } else if (scheduled instanceof ScheduledTask.EventArrives task) {
      publisher.arrive(task.event());
    } else if (scheduled instanceof ScheduledTask.ResponseArrives task) {
      deliveries.arrive(task.response());
    }
  }

  private static Optional<StreamSession> open(Transaction transaction, String streamId) {
    State state = transaction.state();
    return state.sessions().find(streamId).filter(StreamSession::isOpen);
  }
}
