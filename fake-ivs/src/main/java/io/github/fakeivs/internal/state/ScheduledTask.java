package io.github.fakeivs.internal.state;

import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.stream.Encoder;
import java.time.Instant;

/**
 * Something that happens when its time has come, unless what it was about has changed by then: who
 * carries it out looks first. Data, not code, so that a fork has tasks of its own.
 */
public sealed interface ScheduledTask {

  /** The first segments of a stream are there. */
  record StreamStarts(String streamId) implements ScheduledTask {}

  /** A stream has been without data for too long. */
  record StarvationEndsStream(String streamId, Instant starvingSince) implements ScheduledTask {}

  /** A stream has gone on for as long as a stream may. */
  record StreamExpires(String streamId) implements ScheduledTask {}

  /** A stopped stream has shut down. */
  record StopCompletes(String streamId) implements ScheduledTask {}

  /** No further stream goes on with a recording. */
  record RecordingCloses(String recordingSessionId, String latestStream) implements ScheduledTask {}

  /** The encoder of a stopped stream connects again. */
  record EncoderReconnects(String streamKeyArn, Encoder encoder) implements ScheduledTask {}

  /** The service forgets a session. */
  record SessionExpires(String streamId) implements ScheduledTask {}

  /** A late event arrives. */
  record EventArrives(IvsEvent event) implements ScheduledTask {}

  /** A late answer arrives; the one task that belongs to a caller and not to the state. */
  record ResponseArrives(DelayedResponse response) implements ScheduledTask {}
}
