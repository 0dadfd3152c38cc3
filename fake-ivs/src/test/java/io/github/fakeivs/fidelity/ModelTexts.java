package io.github.fakeivs.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes texts of a wanted length that match a pattern of the model. Knows the few forms that the
 * model has: literals and character classes, the last of which repeats.
 */
final class ModelTexts {

  private static final Pattern PIECE =
      Pattern.compile("(?<class>\\[(?:\\\\.|[^]])+])(?<repeat>[+*]?)|(?<literal>.)");

  private static final String CANDIDATES = "a0A-";

  private final Pattern pattern;
  private final List<String> pieces = new ArrayList<>();
  private String filler = "a";
  private boolean fillerOptional;

  private ModelTexts(String pattern) {
    this.pattern = Pattern.compile(pattern);
    Matcher matcher = PIECE.matcher(bare(pattern));
    while (matcher.find()) {
      if (matcher.group("literal") != null) {
        pieces.add(matcher.group("literal"));
      } else {
        filler = oneOf(matcher.group("class"));
        fillerOptional = matcher.group("repeat").equals("*");
        pieces.add(filler);
      }
    }
  }

  /** Texts that match the pattern; any text where there is none. */
  static ModelTexts matching(String pattern) {
    return new ModelTexts(pattern == null ? "[a-z]*" : pattern);
  }

  /** Without what stands around the form itself: "or empty", anchors, a group. */
  private static String bare(String pattern) {
    String bare = pattern.startsWith("^$|") ? pattern.substring(3) : pattern;
    return bare.replaceAll("^[\\^(]|[$)]$", "");
  }

  private static String oneOf(String characterClass) {
    return CANDIDATES
        .chars()
        .mapToObj(Character::toString)
        .filter(candidate -> candidate.matches(characterClass))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no example of " + characterClass));
  }

  int shortest() {
    return pattern.matcher("").matches() ? 0 : minimal().length();
  }

  private String minimal() {
    String whole = String.join("", pieces);
    return fillerOptional ? whole.substring(0, whole.length() - filler.length()) : whole;
  }

  /** A text of just this length; one that is too short for the form does not match it. */
  String ofLength(int length) {
    String minimal = minimal();
    if (length < minimal.length()) {
      return minimal.substring(0, length);
    }
    return minimal + filler.repeat(length - minimal.length());
  }

  boolean matches(String text) {
    return pattern.matcher(text).matches();
  }
}
