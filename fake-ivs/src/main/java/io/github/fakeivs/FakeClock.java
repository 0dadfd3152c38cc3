package io.github.fakeivs;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.broadcast.Controls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The clock of a fake. It follows the system clock until a test takes control of it.
 *
 * <p>{@link #freeze()}, {@link #set(Instant)} and {@link #advance(Duration)} take control of the
 * clock; from then on it moves only when they are called. The clock never goes back. Its instants
 * have whole milliseconds, as those of the service, unless a test sets a finer one.
 *
 * <p>Safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class FakeClock extends Clock {

  private final Controls controls;

  FakeClock(Controls controls) {
    this.controls = controls;
  }

  /** {@return the current time of the fake} */
  @Override
  public Instant instant() {
    return controls.now();
  }

  /**
   * Stops the clock at its current time.
   *
   * @return the time at which the clock stands
   */
  public Instant freeze() {
    return controls.freeze();
  }

  /**
   * Sets the clock to an instant and stops it there. Whatever is due until then happens in order of
   * time, each at its own instant, before this method returns.
   *
   * @param instant the instant; not before the last time that the clock has shown, so an earlier
   *     time can be set only before the fake is used
   * @throws IllegalArgumentException if the clock would go back, or beyond the year 9999
   */
  public void set(Instant instant) {
    controls.setTime(Objects.requireNonNull(instant, "instant"));
  }

  /**
   * Moves the clock forward by a duration and stops it there. Whatever is due until then happens in
   * order of time, each at its own instant, before this method returns.
   *
   * <p>Concurrent advances add up. So does an advance by a listener that is notified during another
   * advance: it starts where the other one ends.
   *
   * @param duration the duration, zero or more
   * @return the time at which this advance ends
   * @throws IllegalArgumentException if the duration is negative, or the clock would go beyond the
   *     year 9999
   */
  public Instant advance(Duration duration) {
    return controls.advance(Objects.requireNonNull(duration, "duration"));
  }

  /** {@return the time zone of this clock, UTC} */
  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /**
   * Returns a view of this clock in another time zone.
   *
   * @param zone the time zone
   * @return a clock that always shows the instant of this clock
   */
  @Override
  public Clock withZone(ZoneId zone) {
    return new InZone(this, Objects.requireNonNull(zone, "zone"));
  }

  /** Returns the time and whether the clock stands. The format may change. */
  @Override
  public String toString() {
    return Text.of(
        "FakeClock[%s, %s]",
        instant(), controls.read(state -> state.time().isStopped()) ? "frozen" : "following");
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
