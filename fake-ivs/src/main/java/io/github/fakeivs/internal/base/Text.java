package io.github.fakeivs.internal.base;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats text independently of the default locale. */
public final class Text {

  private Text() {}

  /** Returns the formatted text, with numbers in the root locale. */
  public static String of(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
