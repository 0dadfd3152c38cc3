package io.github.fakeivs.internal.fault;

import io.github.fakeivs.fault.Fault;
import java.time.Duration;

/** What a rule does to a call. */
sealed interface Effect {

  /** The call fails, before the operation or after it. */
  record Failure(Fault fault, boolean afterwards) implements Effect {
    @Override
    public String toString() {
      return afterwards ? "fails after the operation" : "fails";
    }
  }

  /** The answer is late, on the fake's clock or in real time. */
  record Delay(Duration duration, boolean realTime) implements Effect {
    @Override
    public String toString() {
      return "is answered after " + duration + (realTime ? " of real time" : "");
    }
  }

  /** The call creates a recording configuration, which then ends as CREATE_FAILED. */
  record CreationFailure() implements Effect {
    @Override
    public String toString() {
      return "ends as CREATE_FAILED";
    }
  }
}
