package io.github.fakeivs.junit5;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that may have been meant by a misspelled one. */
final class Spelling {

  private Spelling() {}

  /** Returns the candidate whose text is most similar to a word. */
  static String nearest(String word, Collection<?> candidates) {
    return candidates.stream()
        .map(Object::toString)
        .min(Comparator.comparingInt((String candidate) -> distance(word, candidate)))
        .orElse(word);
  }

  /**
   * Returns how many characters were added, left out, replaced or swapped with their neighbour: the
   * optimal string alignment distance.
   */
  private static int distance(String one, String other) {
    int[][] distances = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        distances[i][j] = i == 0 || j == 0 ? i + j : distance(one, other, i, j, distances);
      }
    }
    return distances[one.length()][other.length()];
  }

  private static int distance(String one, String other, int i, int j, int[][] distances) {
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int replaced = distances[i - 1][j - 1] + (same ? 0 : 1);
    int addedOrLeftOut = 1 + Math.min(distances[i - 1][j], distances[i][j - 1]);
    boolean areSwapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    int swapped = areSwapped ? distances[i - 2][j - 2] + 1 : replaced;
    return Math.min(Math.min(replaced, addedOrLeftOut), swapped);
  }
}
