package io.github.fakeivs.internal.state;

import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.stream.Encoder;
import java.time.Instant;

/**
 * A task that is carried out at its time, unless its subject has changed by then, which the code
 * that carries it out checks. Tasks are data rather than code, so that they can be forked with the
 * state.
 */
public sealed interface ScheduledTask {

  /** The stream of a connected encoder starts. */
  record StreamStarts(String streamId) implements ScheduledTask {}

  /** A stream ends because it received no data for too long. */
  record StarvationEndsStream(String streamId, Instant starvingSince) implements ScheduledTask {}

  /** A stream ends because it reached the maximum duration. */
  record StreamExpires(String streamId) implements ScheduledTask {}

  /** A stopped stream ends. */
  record StopCompletes(String streamId) implements ScheduledTask {}

  /** The reconnect window of a recording ends. */
  record RecordingCloses(String recordingSessionId, String latestStream) implements ScheduledTask {}

  /** The encoder of a stopped stream connects again. */
  record EncoderReconnects(String channelArn, String streamKeyArn, Encoder encoder)
      implements ScheduledTask {}

  /** The service deletes a session. */
  record SessionExpires(String streamId) implements ScheduledTask {}

  /** A delayed event is delivered. */
  record EventArrives(IvsEvent event) implements ScheduledTask {}

  /**
   * A delayed response is delivered. The only task that belongs to a caller rather than to the
   * state.
   */
  record ResponseArrives(DelayedResponse response) implements ScheduledTask {}
}
