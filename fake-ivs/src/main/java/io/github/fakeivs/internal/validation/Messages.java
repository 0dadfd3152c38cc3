package io.github.fakeivs.internal.validation;

/** Writes values and bounds for the messages of violations. */
final class Messages {

  private static final int LONGEST_QUOTE = 256;

  private Messages() {}

  static String quoted(String text, boolean sensitive) {
    if (sensitive) {
      return "(sensitive value)";
    }
    return text.length() <= LONGEST_QUOTE
        ? "'" + text + "'"
        : "'" + text.substring(0, LONGEST_QUOTE) + "…'";
  }

  static String bounds(long min, long max) {
    if (max == Integer.MAX_VALUE) {
      return "at least " + min;
    }
    return min == 0 ? "at most " + max : "between " + min + " and " + max;
  }
}
