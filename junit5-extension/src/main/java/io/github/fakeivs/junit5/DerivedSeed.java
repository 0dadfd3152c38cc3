package io.github.fakeivs.junit5;

/**
 * Derives the seed of a fake's ids from the test that it is for: the same in every run, and
 * different for each test, so that no fake accepts an ARN of another one as its own.
 */
final class DerivedSeed {

  private static final String ENGINE = "[engine:";

  private DerivedSeed() {}

  /**
   * Returns a seed that is not negative.
   *
   * @param uniqueId JUnit's id of the test or class, or another name
   * @param position the position of the fake among those of the test
   */
  static long of(String uniqueId, int position) {
    // A suite runs the same test under a longer id.
    String id = uniqueId.substring(Math.max(0, uniqueId.lastIndexOf(ENGINE)));
    long seed = position;
    for (int i = 0; i < id.length(); i++) {
      seed = 31 * seed + id.charAt(i);
    }
    return seed & Long.MAX_VALUE;
  }
}
