package io.github.fakeivs;

import io.github.fakeivs.internal.broadcast.Controls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The clock of a fake: it follows the system clock until a test takes it over.
 *
 * <p>{@link #freeze()}, {@link #set(Instant)} and {@link #advance(Duration)} each take it over;
 * from then on it moves only by them. It never goes back. Instants have whole milliseconds, as the
 * service's have, unless a test sets finer ones. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class FakeClock extends Clock {

  private final Controls controls;

  FakeClock(Controls controls) {
    this.controls = controls;
  }

  /** {@return what time it is in the fake} */
  @Override
  public Instant instant() {
    return controls.now();
  }

  /**
   * Stops the clock where it is.
   *
   * @return the time at which it stands now
   */
  public Instant freeze() {
    return controls.freeze();
  }

  /**
   * Sets the clock to an instant and stops it there. What falls due on the way happens as if time
   * had passed.
   *
   * @param instant any instant that is not before the last one that the clock has shown: before a
   *     fake is used its clock can be set to the past, later only forward
   * @throws IllegalArgumentException if the clock would go back
   */
  public void set(Instant instant) {
    controls.setTime(Objects.requireNonNull(instant, "instant"));
  }

  /**
   * Moves the clock forward and stops it there. What falls due on the way happens in order of time,
   * each at its own instant, before this returns.
   *
   * <p>Advances at the same time add up, also that of a listener in the middle of another one: it
   * begins where the other one ends.
   *
   * @param duration zero or more
   * @return the time at which the clock stands then
   * @throws IllegalArgumentException if the duration is negative or leads beyond all times
   */
  public Instant advance(Duration duration) {
    return controls.advance(Objects.requireNonNull(duration, "duration"));
  }

  /** {@return the zone of this clock, which is UTC} */
  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /**
   * Returns a view of this clock in another zone.
   *
   * @param zone the zone
   * @return a clock that always shows this clock's instant
   */
  @Override
  public Clock withZone(ZoneId zone) {
    return new InZone(this, Objects.requireNonNull(zone, "zone"));
  }

  private static final class InZone extends Clock {
    private final Clock clock;
    private final ZoneId zone;

    InZone(Clock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return clock.withZone(other);
    }
  }
}
