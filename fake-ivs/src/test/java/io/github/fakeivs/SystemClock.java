package io.github.fakeivs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** A system clock that a test moves, for fakes that follow it. */
public final class SystemClock extends Clock {

  private volatile Instant time;

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

  @Override
  public Instant instant() {
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
