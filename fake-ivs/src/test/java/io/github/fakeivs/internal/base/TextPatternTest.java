package io.github.fakeivs.internal.base;

import static io.github.fakeivs.internal.base.TextPattern.any;
import static io.github.fakeivs.internal.base.TextPattern.emptyOr;
import static io.github.fakeivs.internal.base.TextPattern.literal;
import static io.github.fakeivs.internal.base.TextPattern.regularExpression;
import static io.github.fakeivs.internal.base.TextPattern.sequence;
import static io.github.fakeivs.internal.base.TextPattern.some;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pattern matches what its regular expression matches. */
class TextPatternTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "-",
          "_",
          ".",
          "a-b_c.9",
          "Ab9",
          "st-",
          "st-x",
          "st",
          "arn:aws:ivs:us-east-1:123456789012:channel/AbC-9",
          "arn:aws:ivs:us-east-1:123456789012:channel/",
          "arn:aws:ivs:us-east-1:123456789012:channel/a/b",
          "arn:aws:ivs::1:channel/a",
          "arn:aws:ivs:us_east:1:channel/a",
          "\n",
          "a\n",
          "ä",
          "\u0100",
          "\uD83D\uDE00",
          "@`[{/:",
          "?@A",
          "\u0000");

  private static final String CHARACTERS = "aZz09-_.:/+= \u007F\u0080\u00E1";

  static List<TextPattern> patterns() {
    TextPattern arn =
        sequence(
            literal("arn:aws:ivs:"),
            some("a-z0-9-"),
            literal(":"),
            some("0-9"),
            literal(":"),
            some("a-z-"),
            literal("/"),
            some("a-zA-Z0-9-"));
    return List.of(
        arn,
        emptyOr(arn),
        sequence(any("a-zA-Z0-9-_")),
        sequence(some("a-z0-9-.")),
        sequence(some("?-A")),
        sequence(any("a-zA-Z0-9+/=_-")),
        sequence(literal("st-"), some("a-zA-Z0-9")),
        regularExpression("([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)"));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void pattern_matchesWhatItsExpressionMatches(TextPattern pattern) {
    for (String text : TEXTS) {
      assertSame(pattern, text);
    }
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void pattern_matchesTheSameTextsThatComeByChance(TextPattern pattern) {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 3_000; i++) {
      String text = TEXTS.get(random.nextInt(TEXTS.size()));
      int at = random.nextInt(text.length() + 1);
      char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
      assertSame(pattern, text.substring(0, at) + other + text.substring(at));
    }
  }

  private static void assertSame(TextPattern pattern, String text) {
    assertThat(pattern.matches(text))
        .as("%s matches %s", pattern.expression(), text)
        .isEqualTo(text.matches(pattern.expression()));
  }
}
