package io.github.fakeivs.fault;

/**
 * A rule that is in force until it is used up or removed. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public interface FaultRule {

  /**
   * How many calls it has struck.
   *
   * @return the number
   */
  int matchedCalls();

  /** Ends the rule; calls that it has struck already are not undone. */
  void remove();
}
