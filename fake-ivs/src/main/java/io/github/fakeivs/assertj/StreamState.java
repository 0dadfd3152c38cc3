package io.github.fakeivs.assertj;

import io.github.fakeivs.Broadcast;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.stream.TimedMetadata;
import java.util.List;
import software.amazon.awssdk.services.ivs.model.StreamHealth;
import software.amazon.awssdk.services.ivs.model.StreamSession;

/**
 * A stream, or a channel in respect of its stream, at one moment.
 *
 * @param name the subject with which a message begins
 * @param pronoun the subject with which the message goes on, for the stream
 * @param condition the state of the stream, beginning with a verb
 * @param payloads the metadata that the application inserted
 */
record StreamState(
    String name,
    String pronoun,
    String condition,
    boolean isLive,
    boolean hasEnded,
    StreamHealth health,
    long viewers,
    List<String> payloads) {

  /** Returns the state of a stream. */
  static StreamState of(Broadcast broadcast) {
    StreamSession session = broadcast.session();
    String channel = Lines.channel(broadcast.channelArn(), session.channel().name());
    return new StreamState(
        Text.of("stream %s of %s", broadcast.streamId(), channel),
        "it",
        condition(broadcast, session),
        broadcast.isLive(),
        session.endTime() != null,
        broadcast.health(),
        broadcast.viewers(),
        broadcast.metadata().stream().map(TimedMetadata::payload).toList());
  }

  private static String condition(Broadcast broadcast, StreamSession session) {
    if (session.endTime() != null) {
      return Text.of("ended at %s", session.endTime());
    }
    return broadcast.isLive()
        ? Text.of(
            "is live since %s, %s, with %d viewers",
            session.startTime(), broadcast.health(), broadcast.viewers())
        : Text.of("has not started: its encoder is connected since %s", session.startTime());
  }

  /** Returns the state of a channel that has the stream of a broadcast. */
  static StreamState ofChannel(String name, Broadcast broadcast) {
    StreamState stream = of(broadcast);
    return new StreamState(
        name,
        "its stream " + broadcast.streamId(),
        stream.condition,
        stream.isLive,
        stream.hasEnded,
        stream.health,
        stream.viewers,
        stream.payloads);
  }

  /** Returns the state of a channel without a stream. */
  static StreamState ofChannel(String name, String condition) {
    return new StreamState(name, "it", condition, false, false, StreamHealth.UNKNOWN, 0, List.of());
  }

  /** Returns the message that the state is not as expected. */
  String mismatch(String expectation) {
    return Text.of("Expecting %s to %s, but %s %s.", name, expectation, pronoun, condition);
  }
}
