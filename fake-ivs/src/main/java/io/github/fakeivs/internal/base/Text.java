package io.github.fakeivs.internal.base;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Text that reads the same on every machine, whatever its default locale. */
public final class Text {

  private Text() {}

  /** Returns the format with the values in it, digits and all in the root locale. */
  public static String of(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
