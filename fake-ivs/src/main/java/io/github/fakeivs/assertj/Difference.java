package io.github.fakeivs.assertj;

import io.github.fakeivs.internal.base.Text;

/**
 * A member in which two structures differ.
 *
 * @param path the path of the member, such as {@code channel.name}
 * @param expected the text of the expected value
 * @param actual the text of the actual value
 */
record Difference(String path, String expected, String actual) {

  @Override
  public String toString() {
    return Text.of("%s: expected %s, was %s", path, expected, actual);
  }
}
