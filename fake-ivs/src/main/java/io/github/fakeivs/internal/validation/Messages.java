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

  static String bounds(long min, long max) {
    if (max == Integer.MAX_VALUE) {
      return "at least " + min;
    }
    return min == 0 ? "at most " + max : "between " + min + " and " + max;
  }
}
