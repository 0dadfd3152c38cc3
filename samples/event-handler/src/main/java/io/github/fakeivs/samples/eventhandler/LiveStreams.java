package io.github.fakeivs.samples.eventhandler;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams that are on air, as far as has been heard.
 *
 * <p>A stream is on air if its start has been heard of and its end has not. Both are remembered by
 * the id of the stream, never undone, and so may be heard of twice and in any order: a start that
 * comes after its end does not bring a stream back.
 *
 * <p>Safe for use by multiple threads.
 */
public final class LiveStreams {

  /** EventBridge tries for a day to deliver an event: twice that, to be safe. */
  private static final Duration MEMORY = Duration.ofDays(2);

  private final Map<String, LiveStream> started = new ConcurrentHashMap<>();
  private final Map<String, Instant> ended = new ConcurrentHashMap<>();

  /** Returns the streams that are on air, oldest first. */
  public List<LiveStream> onAir() {
    return started.values().stream()
        .filter(stream -> !ended.containsKey(stream.streamId()))
        .sorted(Comparator.comparing(LiveStream::startTime).thenComparing(LiveStream::streamId))
        .toList();
  }

  /** Returns whether a channel is on air. */
  public boolean isOnAir(String channelArn) {
    return onAir().stream().anyMatch(stream -> stream.channelArn().equals(channelArn));
  }

  void start(LiveStream stream) {
    started.putIfAbsent(stream.streamId(), stream);
  }

  void end(String streamId, Instant time) {
    ended.putIfAbsent(streamId, time);
  }

  /** Forgets streams that ended so long ago that no event of theirs is to be expected. */
  void forgetLongEnded(Instant now) {
    ended.forEach(
        (streamId, time) -> {
          if (time.plus(MEMORY).isBefore(now)) {
            started.remove(streamId);
            ended.remove(streamId);
          }
        });
  }

  /** Returns how many streams are remembered, on air or not. */
  int size() {
    return started.size();
  }
}
