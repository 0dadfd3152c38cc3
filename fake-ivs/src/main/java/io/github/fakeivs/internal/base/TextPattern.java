package io.github.fakeivs.internal.base;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of text.
 *
 * <p>Matches the same texts as its {@linkplain #expression() regular expression}. Sequences are
 * matched without {@code java.util.regex}: that takes a fraction of the time, and the first call of
 * a test run does not load its classes.
 */
public sealed interface TextPattern {

  /** Returns whether the whole text matches. */
  boolean matches(String text);

  /** Returns the regular expression. */
  String expression();

  /**
   * Returns a pattern of parts that follow each other. Each takes as many characters as it can, so
   * what follows a run must not begin with a character that belongs to the run.
   */
  static TextPattern sequence(Part... parts) {
    return new Sequence(List.of(parts));
  }

  /** Returns a pattern of any regular expression. */
  static TextPattern regularExpression(String expression) {
    return new RegularExpression(expression);
  }

  /** Returns a pattern of what matches another one, and of the empty text. */
  static TextPattern emptyOr(TextPattern pattern) {
    return new EmptyOr(pattern);
  }

  /** Returns a part that is always the same, without characters that expressions give a meaning. */
  static Part literal(String text) {
    return new Literal(text);
  }

  /** Returns a run of any number of characters, given as in {@code a-z0-9-}. */
  static Part any(String ranges) {
    return Run.of(0, ranges);
  }

  /** Returns a run of one or more characters, given as in {@code a-z0-9-}. */
  static Part some(String ranges) {
    return Run.of(1, ranges);
  }

  /** A part of a sequence. */
  sealed interface Part {

    /** Returns where the part ends that begins at a position, or -1 if it does not begin there. */
    int endIn(String text, int begin);

    /** Returns the regular expression. */
    String expression();
  }

  /** A pattern of parts that follow each other. */
  record Sequence(List<Part> parts) implements TextPattern {
    @Override
    public boolean matches(String text) {
      int end = 0;
      for (Part part : parts) {
        end = part.endIn(text, end);
        if (end < 0) {
          return false;
        }
      }
      return end == text.length();
    }

    @Override
    public String expression() {
      StringBuilder expression = new StringBuilder();
      parts.forEach(part -> expression.append(part.expression()));
      return expression.toString();
    }
  }

  /** A pattern that {@code java.util.regex} matches. */
  final class RegularExpression implements TextPattern {

    private final String expression;

    /** Compiled when first needed. */
    private volatile @Nullable Pattern compiled;

    private RegularExpression(String expression) {
      this.expression = expression;
    }

    @Override
    public boolean matches(String text) {
      Pattern pattern = compiled;
      if (pattern == null) {
        pattern = Pattern.compile(expression);
        compiled = pattern;
      }
      return pattern.matcher(text).matches();
    }

    @Override
    public String expression() {
      return expression;
    }
  }

  /** A pattern of what matches another one, and of the empty text. */
  record EmptyOr(TextPattern pattern) implements TextPattern {
    @Override
    public boolean matches(String text) {
      return text.isEmpty() || pattern.matches(text);
    }

    @Override
    public String expression() {
      return "^$|^" + pattern.expression() + "$";
    }
  }

  /** A part that is always the same. */
  record Literal(String expression) implements Part {
    @Override
    public int endIn(String text, int begin) {
      return text.startsWith(expression, begin) ? begin + expression.length() : -1;
    }
  }

  /**
   * A run of ASCII characters of a class.
   *
   * @param min the least number of characters
   * @param ranges the class, as in a regular expression
   * @param low a bit for each of the characters 0 to 63 in the class
   * @param high a bit for each of the characters 64 to 127 in the class
   */
  record Run(int min, String ranges, long low, long high) implements Part {

    static Run of(int min, String ranges) {
      long low = 0;
      long high = 0;
      for (int i = 0; i < ranges.length(); i++) {
        char first = ranges.charAt(i);
        boolean isRange = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
        char last = isRange ? ranges.charAt(i += 2) : first;
        for (char character = first; character <= last; character++) {
          low |= character < Long.SIZE ? 1L << character : 0;
          high |= character < Long.SIZE ? 0 : 1L << character;
        }
      }
      return new Run(min, ranges, low, high);
    }

    @Override
    public int endIn(String text, int begin) {
      int end = begin;
      while (end < text.length() && has(text.charAt(end))) {
        end++;
      }
      return end - begin < min ? -1 : end;
    }

    private boolean has(char character) {
      long bits = character < Long.SIZE ? low : high;
      return character < 2 * Long.SIZE && (bits >>> character & 1) != 0;
    }

    @Override
    public String expression() {
      return "[" + ranges + "]" + (min == 0 ? "*" : "+");
    }
  }
}
