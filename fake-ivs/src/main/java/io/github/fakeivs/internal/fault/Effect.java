package io.github.fakeivs.internal.fault;

import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.internal.base.Named;
import java.time.Duration;

/** What a fault rule does to the calls that it matches. */
sealed interface Effect {

  /** The call fails, before or after the operation. */
  record Failure(Fault fault, boolean afterwards) implements Effect {
    @Override
    public String toString() {
      return (afterwards ? "fails after the operation with " : "fails with ")
          + Named.or(fault, "a fault of the test's");
    }
  }

  /** The response is delayed, on the fake's clock or in real time. */
  record Delay(Duration duration, boolean realTime) implements Effect {
    @Override
    public String toString() {
      return "is answered after " + duration + (realTime ? " of real time" : "");
    }
  }

  /** An action of the test's is run, before or after the operation. */
  record Action(Runnable action, boolean afterwards) implements Effect {
    @Override
    public String toString() {
      return (afterwards ? "is followed by " : "is preceded by ")
          + Named.or(action, "an action of the test's");
    }
  }

  /** The recording configuration that the call creates ends in the state CREATE_FAILED. */
  record CreationFailure() implements Effect {
    @Override
    public String toString() {
      return "ends as CREATE_FAILED";
    }
  }
}
