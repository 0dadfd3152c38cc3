package io.github.fakeivs.junit5;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats text independently of the default locale. */
final class Text {

  private Text() {}

  /** Returns the formatted text, with numbers in the root locale. */
  static String of(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
