package io.github.fakeivs.internal.validation;

import io.github.fakeivs.internal.base.Text;

/** Writes values and bounds for the messages of violations. */
final class Messages {

  private Messages() {}

  static String quoted(String text, boolean sensitive) {
    if (sensitive) {
      return "(sensitive value)";
    }
    return Text.quoted(text);
  }

  /** Returns the bounds of a length or a size, which is never less than 0. */
  static String sizeBounds(long min, long max) {
    return min == 0 && max != Integer.MAX_VALUE ? "at most " + max : bounds(min, max);
  }

  static String bounds(long min, long max) {
    return max == Integer.MAX_VALUE ? "at least " + min : "between " + min + " and " + max;
  }
}
