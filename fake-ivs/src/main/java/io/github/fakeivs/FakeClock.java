package io.github.fakeivs;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

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

  private final Clock source;
  private final Object lock = new Object();
  private volatile Position position;

  /** Where the clock is on its way to; guarded by the lock. */
  private Instant goal = Instant.MIN;

  private volatile BiConsumer<Instant, Consumer<Instant>> passage =
      (goal, stop) -> stop.accept(goal);

  FakeClock(Clock source) {
    this(source, new Position(Instant.MIN, false));
  }

  /** A clock that stands at an instant from the start. */
  static FakeClock stoppedAt(Instant instant) {
    return new FakeClock(Clock.fixed(instant, ZoneOffset.UTC), new Position(instant, true));
  }

  private FakeClock(Clock source, Position position) {
    this.source = source;
    this.position = position;
  }

  /** Puts this clock to where another one stands, be it back; only a fake's restoring may. */
  void restore(FakeClock other) {
    synchronized (lock) {
      goal = Instant.MIN;
      position = other.position;
    }
  }

  /**
   * Lets what is due happen as this clock moves.
   *
   * @param work lets time pass until an instant, and stops this clock at each on the way
   */
  void drive(BiConsumer<Instant, Consumer<Instant>> work) {
    passage = work;
  }

  /** A clock that stands where this one stands and then goes its own way. */
  FakeClock fork() {
    return new FakeClock(source, position);
  }

  /** The time of the fake. */
  @Override
  public Instant instant() {
    Position seen = position;
    return seen.stopped() ? seen.time() : move(this::follow);
  }

  private Position follow(Position seen) {
    Instant now = source.instant().truncatedTo(ChronoUnit.MILLIS);
    boolean forward = !seen.stopped() && now.isAfter(seen.time());
    return forward ? new Position(now, false) : seen;
  }

  /**
   * Stops the clock where it is.
   *
   * @return the time at which it stands now
   */
  public Instant freeze() {
    passTimeUntil(instant());
    return position.time();
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
    Objects.requireNonNull(instant, "instant");
    requireForward(instant, position.time());
    passTimeUntil(instant);
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
    Objects.requireNonNull(duration, "duration");
    Instant reached = goal(duration);
    passTimeUntil(reached);
    return reached;
  }

  /** Threads that advance at the same time move the clock by the sum of what they say. */
  private Instant goal(Duration duration) {
    Instant now = instant();
    synchronized (lock) {
      Instant from = goal.isAfter(now) ? goal : now;
      Instant target = plus(from, duration);
      requireForward(target, from);
      goal = target;
      return target;
    }
  }

  private static Instant plus(Instant from, Duration duration) {
    try {
      return from.plus(duration);
    } catch (DateTimeException | ArithmeticException beyondAllTimes) {
      throw new IllegalArgumentException(
          "The clock is at %s and cannot go %s further: advance it by less."
              .formatted(from, duration),
          beyondAllTimes);
    }
  }

  /** No lock is held meanwhile: what falls due may end in a listener that uses the clock. */
  private void passTimeUntil(Instant goal) {
    passage.accept(goal, this::stopAt);
  }

  private void stopAt(Instant instant) {
    move(seen -> new Position(instant.isAfter(seen.time()) ? instant : seen.time(), true));
  }

  private Instant move(UnaryOperator<Position> change) {
    synchronized (lock) {
      position = change.apply(position);
      return position.time();
    }
  }

  private static void requireForward(Instant target, Instant from) {
    if (target.isBefore(from)) {
      throw new IllegalArgumentException(
          "The clock of a fake never goes back: it has shown %s and was told to go to %s. "
                  .formatted(from, target)
              + "Set it before the fake is used, or move it forward.");
    }
  }

  /** The zone of this clock, which is UTC. */
  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /**
   * A view of this clock in another zone.
   *
   * @param zone the zone
   * @return a clock that always shows this clock's instant
   */
  @Override
  public Clock withZone(ZoneId zone) {
    return new InZone(this, Objects.requireNonNull(zone, "zone"));
  }

  private record Position(Instant time, boolean stopped) {}

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
