package io.github.fakeivs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A system clock that a test moves, for fakes that follow it. */
public final class SystemClock extends Clock {

  private volatile Instant time;
  private final Queue<Runnable> readings = new ConcurrentLinkedQueue<>();

  public SystemClock(Instant time) {
    this.time = time;
  }

  /** A fake that follows this clock. */
  public FakeIvs fake(Consumer<FakeIvsBuilder> settings) {
    FakeIvsBuilder builder = FakeIvs.builder().systemClock(this);
    settings.accept(builder);
    return builder.build();
  }

  public void set(Instant now) {
    time = now;
  }

  /** Adds what happens on one of the next readings, each on its own. */
  public void onReading(Runnable action) {
    readings.add(action);
  }

  @Override
  public Instant instant() {
    Runnable action = readings.poll();
    if (action != null) {
      action.run();
    }
    return time;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(time, zone);
  }
}
