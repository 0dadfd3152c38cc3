package io.github.fakeivs.internal.state;

/**
 * A response that is delivered at a later time on the fake's clock. Its methods are called without
 * a lock.
 */
public interface DelayedResponse {

  /** Delivers the response to the caller. */
  void arrive();

  /** Cancels the call: the response is never delivered. */
  void cancel();
}
