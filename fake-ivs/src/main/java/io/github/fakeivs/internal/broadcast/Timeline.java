package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.Agenda;
import io.github.fakeivs.internal.state.Deadline;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.time.DueWork;
import java.time.Instant;
import java.util.Optional;

/** Carries out deadlines when their time has come, each as of that time. */
public final class Timeline implements DueWork {

  private final StateStore store;
  private final BroadcastEngine engine;
  private final Outbox outbox;

  public Timeline(StateStore store, BroadcastEngine engine, Outbox outbox) {
    this.store = store;
    this.engine = engine;
    this.outbox = outbox;
  }

  @Override
  public Optional<Instant> nextUntil(Instant time) {
    return store.current().agenda().nextTime().filter(next -> !next.isAfter(time));
  }

  @Override
  public void runUntil(Instant time) {
    if (nextUntil(time).isPresent()) {
      store.change(
          state -> {
            carryOut(state, time);
            return state;
          });
    }
  }

  /** Carries out what has fallen due; the lock of the state is held. */
  void carryOut(State state, Instant until) {
    Agenda agenda = state.agenda();
    for (Optional<Agenda.Due> due = agenda.pollUntil(until);
        due.isPresent();
        due = agenda.pollUntil(until)) {
      carryOut(state, due.get().deadline(), due.get().time());
    }
  }

  private void carryOut(State state, Deadline deadline, Instant time) {
    if (deadline instanceof Deadline.StreamStarts due) {
      open(state, due.streamId()).ifPresent(session -> engine.start(state, session, time));
    } else if (deadline instanceof Deadline.StarvationEndsStream due) {
      open(state, due.streamId())
          .filter(session -> due.starvingSince().equals(session.starvingSince()))
          .ifPresent(session -> engine.end(state, session, time, "no data came for 30 seconds"));
    } else if (deadline instanceof Deadline.StreamExpires due) {
      open(state, due.streamId())
          .ifPresent(session -> engine.end(state, session, time, "it had lasted for 48 hours"));
    } else if (deadline instanceof Deadline.StopCompletes due) {
      open(state, due.streamId()).ifPresent(session -> engine.completeStop(state, session, time));
    } else if (deadline instanceof Deadline.RecordingCloses due) {
      engine.closeRecording(state, due, time);
    } else if (deadline instanceof Deadline.EncoderReconnects due) {
      reconnect(state, due, time);
    } else if (deadline instanceof Deadline.SessionExpires due) {
      state.forgetSession(due.streamId());
    } else if (deadline instanceof Deadline.EventArrives due) {
      outbox.arrived(due.event());
    }
  }

  private static Optional<StreamSession> open(State state, String streamId) {
    return state.sessions().find(streamId).filter(StreamSession::isOpen);
  }

  /** Does nothing where the key is gone: the encoder tries, and nobody hears of it. */
  private void reconnect(State state, Deadline.EncoderReconnects due, Instant time) {
    state
        .streamKeys()
        .find(due.streamKeyArn())
        .ifPresent(streamKey -> engine.connect(state, streamKey, due.encoder(), time));
  }
}
