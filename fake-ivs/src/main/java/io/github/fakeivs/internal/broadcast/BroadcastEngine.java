package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.StreamSession.Ending;
import java.time.Instant;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamHealth;

/** Makes, changes and ends the broadcasts of channels. Callers hold the lock of the state. */
public final class BroadcastEngine {

  /** Opens a session of the channel, which is live at once. */
  public StreamSession begin(State state, Channel channel, Instant now) {
    StreamSession session =
        new StreamSession(state.ids().streamId(), channel, now, StreamHealth.HEALTHY, 0, null);
    state.sessions().put(session);
    return session;
  }

  public void viewers(State state, StreamSession session, long count) {
    state.sessions().put(session.withViewers(count));
  }

  /** Ends a live session, for a reason that a sentence can go on with. */
  public void end(State state, StreamSession session, Instant now, String cause) {
    state.sessions().put(session.ended(new Ending(now, cause)));
  }
}
