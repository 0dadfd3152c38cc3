package io.github.fakeivs.internal.time;

import io.github.fakeivs.internal.base.Text;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The current time of a state. It follows a clock until it is stopped, and never goes back. Any
 * thread may read; changes must be guarded by the lock of the state.
 *
 * <p>Instants that come from the clock are truncated to milliseconds.
 */
public final class StateTime {

  private final Clock source;
  private final AtomicReference<Position> position;

  /** Where advances that are in progress end, so that concurrent advances add up. */
  private Instant goal = Instant.MIN;

  private StateTime(Clock source, Position position) {
    this.source = source;
    this.position = new AtomicReference<>(position);
  }

  /** Returns a time that follows a clock. */
  public static StateTime following(Clock source) {
    return new StateTime(source, new Position(Instant.MIN, false));
  }

  /** Returns a time that is stopped at an instant. */
  public static StateTime stoppedAt(Instant instant) {
    Instants.requireShowable(instant);
    return new StateTime(Clock.fixed(instant, ZoneOffset.UTC), new Position(instant, true));
  }

  /** Returns an independent copy. */
  public StateTime fork() {
    return new StateTime(source, position());
  }

  /** Returns the current time. */
  public Instant now() {
    Position seen = position();
    if (seen.stopped()) {
      return seen.time();
    }
    Instant now = Instant.ofEpochMilli(source.millis());
    return now.isAfter(seen.time()) ? follow(now) : seen.time();
  }

  private Instant follow(Instant now) {
    return position
        .updateAndGet(
            seen -> seen.stopped() || !now.isAfter(seen.time()) ? seen : new Position(now, false))
        .time();
  }

  /** Never null, which the type of the reference cannot express. */
  private Position position() {
    return Objects.requireNonNull(position.get());
  }

  /** Returns whether the time is stopped. */
  public boolean isStopped() {
    return position().stopped();
  }

  /** Stops at an instant, or at the current time if that is later. */
  public void stopAt(Instant instant) {
    position.updateAndGet(
        seen -> new Position(instant.isAfter(seen.time()) ? instant : seen.time(), true));
  }

  /** Returns where an advance by a duration ends. It starts where advances in progress end. */
  public Instant goalAfter(Duration duration) {
    Instant now = now();
    Instant from = goal.isAfter(now) ? goal : now;
    Instant reached = plus(from, duration);
    requireForward(reached, from);
    goal = reached;
    return reached;
  }

  /** Throws an IllegalArgumentException if an instant is before the last time that was read. */
  public void requireNotPast(Instant instant) {
    requireForward(Instants.requireShowable(instant), position().time());
  }

  private static Instant plus(Instant from, Duration duration) {
    try {
      return Instants.requireShowable(from.plus(duration));
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException beyondAllTimes) {
      throw new IllegalArgumentException(
          Text.of(
              "The clock is at %s and cannot advance by %s, which exceeds the last instant: advance it by less.",
              from, duration),
          beyondAllTimes);
    }
  }

  private static void requireForward(Instant target, Instant from) {
    if (target.isBefore(from)) {
      throw new IllegalArgumentException(
          Text.of(
              "The clock of a fake never goes back: it has shown %s and was told to go to %s. Set it before the fake is used, or move it forward.",
              from, target));
    }
  }

  private record Position(Instant time, boolean stopped) {}
}
