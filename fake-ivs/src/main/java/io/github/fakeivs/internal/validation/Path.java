package io.github.fakeivs.internal.validation;

import org.jspecify.annotations.Nullable;

/**
 * The path of a value in a request. Becomes text only when a violation is reported.
 *
 * @param parent the path of the enclosing structure, list or map, or null at the top
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

  /**
   * Returns the path of a member of the structure at a path, or of the request if there is none.
   */
  static Path of(@Nullable Path parent, String member) {
    return parent == null ? of(member) : parent.member(member);
  }

  /** Returns a path from the top: the name of a member, or several names joined by dots. */
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
