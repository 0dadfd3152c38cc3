package io.github.fakeivs.stream;

import java.util.Locale;

/** What holds for the numbers of every track. */
final class Tracks {

  private Tracks() {}

  static int requirePositive(String kind, String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "A track of %s cannot have the %s %d: the least is 1.",
              kind,
              what,
              value));
    }
    return value;
  }
}
