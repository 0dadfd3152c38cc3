package io.github.fakeivs.internal.time;

import io.github.fakeivs.internal.base.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Arithmetic with instants, and the range that the clock of a fake can show. */
public final class Instants {

  /** The years that ISO 8601 and so the events of the service have four digits for. */
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private Instants() {}

  /** Returns the time, or throws if the clock of a fake cannot show it. */
  public static Instant requireShowable(Instant time) {
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new IllegalArgumentException(
          Text.of(
              "The clock of a fake cannot show %s: give a time from %s to %s.", time, FIRST, LAST));
    }
    return time;
  }

  /** Returns the time as the service shows it: in whole seconds. */
  public static Instant wholeSecond(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Returns the instant plus a duration, or {@link Instant#MAX} if it would be later than that. */
  public static Instant plusOrMax(Instant time, Duration duration) {
    try {
      return time.plus(duration);
    } catch (DateTimeException | ArithmeticException beyondAllTimes) {
      return Instant.MAX;
    }
  }
}
