package io.github.fakeivs.stream;

import io.github.fakeivs.internal.base.Text;

/** Checks of the numbers that a test gives for a track. */
final class Tracks {

  private Tracks() {}

  static int requirePositive(String kind, String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          Text.of("The %s of the %s track is %d: give 1 or more.", what, kind, value));
    }
    return value;
  }
}
