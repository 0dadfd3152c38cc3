package io.github.fakeivs.internal.state;

/** An answer that waits for its time on the fake's clock. Its code runs under no lock. */
public interface DelayedResponse {

  /** Hands the answer to its caller: its time has come. */
  void arrive();

  /** Tells the caller that the answer never comes. */
  void cancel();
}
