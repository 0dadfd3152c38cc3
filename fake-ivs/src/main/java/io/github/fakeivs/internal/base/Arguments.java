package io.github.fakeivs.internal.base;

import java.time.Duration;
import java.util.Objects;

/** Checks of arguments that a test passes to the fake. */
public final class Arguments {

  private Arguments() {}

  /** Returns the duration if it is not negative, or throws an IllegalArgumentException. */
  public static Duration requireNotNegative(Duration duration, String what) {
    if (Objects.requireNonNull(duration, what).isNegative()) {
      throw new IllegalArgumentException(
          Text.of("%s is %s: give a duration of zero or more.", what, duration));
    }
    return duration;
  }

  /** Returns the number if it is 1 or more, or throws an IllegalArgumentException. */
  public static int requireAtLeastOne(int number, String what) {
    requireAtLeastOne((long) number, what);
    return number;
  }

  /** Refuses a number below one. */
  public static void requireAtLeastOne(long number, String what) {
    if (number < 1) {
      throw new IllegalArgumentException(Text.of("%s is %d: give 1 or more.", what, number));
    }
  }
}
