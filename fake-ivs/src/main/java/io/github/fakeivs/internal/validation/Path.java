package io.github.fakeivs.internal.validation;

import org.jspecify.annotations.Nullable;

/**
 * Where in a request a value stands. Becomes text only when there is something to complain about.
 *
 * @param parent the way to the structure, list or map that holds the value, or null at the top
 * @param step the last step: {@code .name} of a member, {@code [2]} of a list, {@code .key} of a
 *     map
 */
record Path(@Nullable Path parent, String step) {

  Path member(String name) {
    return new Path(this, "." + name);
  }

  Path element(int index) {
    return new Path(this, "[" + index + "]");
  }

  /** A path from the top: one member, or several joined by dots. */
  static Path of(String members) {
    return new Path(null, members);
  }

  String topMember() {
    return parent == null ? firstOf(step) : parent.topMember();
  }

  private static String firstOf(String names) {
    return names.split("[.\\[]", 2)[0];
  }

  @Override
  public String toString() {
    return parent == null ? step : parent + step;
  }
}
