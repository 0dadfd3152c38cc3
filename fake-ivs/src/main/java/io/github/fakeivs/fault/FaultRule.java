package io.github.fakeivs.fault;

/**
 * A rule that is in force until it is used up or removed. Safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public interface FaultRule {

  /** {@return the number of calls that this rule has matched so far} */
  int matchedCalls();

  /** Removes this rule, so that it matches no further calls. */
  void remove();
}
