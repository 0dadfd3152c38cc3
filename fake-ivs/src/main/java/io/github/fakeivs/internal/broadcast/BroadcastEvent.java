package io.github.fakeivs.internal.broadcast;

import io.github.fakeivs.event.EventEnvelope;
import io.github.fakeivs.event.IvsEvent;
import io.github.fakeivs.event.LimitBreach;
import io.github.fakeivs.event.RecordingStateChange;
import io.github.fakeivs.event.StreamHealthChange;
import io.github.fakeivs.event.StreamStateChange;
import io.github.fakeivs.internal.base.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The implementations of the public event types. */
final class BroadcastEvent {

  private BroadcastEvent() {}

  /** Returns what a reader looks for first, in one line. */
  private static String line(IvsEvent event) {
    return Text.of(
        "%s[%s, %s, %s %s]",
        event.detailType(), event.name(), event.time(), event.detail(), event.resources());
  }

  record Envelope(String id, String account, Instant time, String region, List<String> resources)
      implements EventEnvelope {}

  record StreamState(
      EventEnvelope envelope,
      String name,
      String channelName,
      String streamId,
      @Nullable String reason,
      @Nullable String code)
      implements StreamStateChange {

    /** Returns type, name, time, detail and resources. The format may change. */
    @Override
    public String toString() {
      return line(this);
    }
  }

  record StreamHealth(EventEnvelope envelope, String name, String channelName, String streamId)
      implements StreamHealthChange {

    /** Returns type, name, time, detail and resources. The format may change. */
    @Override
    public String toString() {
      return line(this);
    }
  }

  record Breach(
      EventEnvelope envelope,
      String name,
      long limitValue,
      long exceededBy,
      String limitUnit,
      @Nullable String channelName,
      @Nullable String streamId)
      implements LimitBreach {

    /** Returns type, name, time, detail and resources. The format may change. */
    @Override
    public String toString() {
      return line(this);
    }
  }

  record RecordingState(
      EventEnvelope envelope,
      String name,
      String reason,
      String bucketName,
      String keyPrefix,
      Duration duration,
      String channelName,
      String streamId,
      String recordingSessionId,
      List<String> streamIds)
      implements RecordingStateChange {

    /** Returns type, name, time, detail and resources. The format may change. */
    @Override
    public String toString() {
      return line(this);
    }
  }
}
