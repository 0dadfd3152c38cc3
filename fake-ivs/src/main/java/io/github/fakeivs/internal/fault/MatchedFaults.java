package io.github.fakeivs.internal.fault;

import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.internal.base.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The faults that apply to one call: at most one failure, one delay and one action. */
final class MatchedFaults {

  /** Nothing; never added to. */
  static final MatchedFaults NONE = new MatchedFaults();

  private Effect.@Nullable Failure failure;
  private Effect.@Nullable Delay delay;
  private Effect.@Nullable Action action;

  boolean accepts(Effect effect) {
    return (effect instanceof Effect.Failure && failure == null)
        || (effect instanceof Effect.Delay && delay == null)
        || (effect instanceof Effect.Action && action == null);
  }

  void add(Effect effect) {
    if (effect instanceof Effect.Failure added) {
      failure = added;
    } else if (effect instanceof Effect.Delay added) {
      delay = added;
    } else if (effect instanceof Effect.Action added) {
      action = added;
    }
  }

  /** Returns what the call fails with before the operation, or null. */
  @Nullable Throwable failureBefore(FaultyCall call) {
    return failure == null || failure.afterwards() ? null : throwableOf(failure.fault(), call);
  }

  /** Returns what the call fails with after the operation, or null. */
  @Nullable Throwable failureAfter(FaultyCall call) {
    return failure == null || !failure.afterwards() ? null : throwableOf(failure.fault(), call);
  }

  /** Returns what a fault returns for a call, or what it throws instead. */
  static Throwable throwableOf(Fault fault, FaultyCall call) {
    try {
      Throwable made = fault.on(call);
      return made == null ? returnedNull(call) : made;
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  private static IllegalStateException returnedNull(FaultyCall call) {
    return new IllegalStateException(
        Text.of(
            "The fault on %s returned null: return a throwable, or restrict the rule with when().",
            call.operation()));
  }

  /** Runs the action that comes before the operation, if there is one. */
  void runBefore() {
    if (action != null && !action.afterwards()) {
      action.action().run();
    }
  }

  /** Runs the action that comes after the operation, if there is one. */
  void runAfter() {
    if (action != null && action.afterwards()) {
      action.action().run();
    }
  }

  /** Returns the delay on the fake's clock. */
  Duration delay() {
    return delay == null || delay.realTime() ? Duration.ZERO : delay.duration();
  }

  /** Returns the delay in real time. */
  Duration realDelay() {
    return delay != null && delay.realTime() ? delay.duration() : Duration.ZERO;
  }
}
