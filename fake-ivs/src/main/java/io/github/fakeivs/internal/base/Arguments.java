package io.github.fakeivs.internal.base;

import java.time.Duration;
import java.util.Objects;

/** Checks of what a test gives to the fake. */
public final class Arguments {

  private Arguments() {}

  /** Returns the duration; what is delayed by less than nothing is misuse. */
  public static Duration requireNotNegative(Duration duration, String what) {
    if (Objects.requireNonNull(duration, what).isNegative()) {
      throw new IllegalArgumentException(
          Text.of(
              "%s is %s: it cannot be negative, give a duration from zero on.", what, duration));
    }
    return duration;
  }

  /** Returns the number; less than one time is misuse. */
  public static int requireAtLeastOne(int number, String what) {
    if (number < 1) {
      throw new IllegalArgumentException(Text.of("%s is %d: give 1 or more.", what, number));
    }
    return number;
  }
}
