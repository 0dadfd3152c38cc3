package io.github.fakeivs.internal.base;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats text independently of the default locale. */
public final class Text {

  private static final int MAX_VALUE_LENGTH = 256;

  private Text() {}

  /** Returns the formatted text, with numbers in the root locale. */
  public static String of(String format, @Nullable Object... values) {
    return Secrets.masked(String.format(Locale.ROOT, format, values));
  }

  /** Returns a value in quotation marks, shortened. */
  public static String quoted(@Nullable Object value) {
    return "'" + shortened(value) + "'";
  }

  /** Returns a value as it is; of a long one its beginning and its length. */
  public static String shortened(@Nullable Object value) {
    String text = Secrets.masked(String.valueOf(value));
    return text.length() <= MAX_VALUE_LENGTH
        ? text
        : of("%s… (%d characters)", text.substring(0, MAX_VALUE_LENGTH), text.length());
  }
}
