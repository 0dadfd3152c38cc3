package io.github.fakeivs.internal.fault;

import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.internal.base.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What strikes one call: at most one failure and one delay. */
final class MatchedFaults {

  private Effect.@Nullable Failure failure;
  private Effect.@Nullable Delay delay;

  boolean hasRoomFor(Effect effect) {
    return effect instanceof Effect.Failure
        ? failure == null
        : effect instanceof Effect.Delay && delay == null;
  }

  void add(Effect effect) {
    if (effect instanceof Effect.Failure added) {
      failure = added;
    } else if (effect instanceof Effect.Delay added) {
      delay = added;
    }
  }

  /** Returns what the call fails with before its operation, or null. */
  @Nullable Throwable failureBefore(FaultyCall call) {
    return failure == null || failure.afterwards() ? null : madeBy(failure.fault(), call);
  }

  /** Returns what the call fails with after its operation, or null. */
  @Nullable Throwable failureAfter(FaultyCall call) {
    return failure == null || !failure.afterwards() ? null : madeBy(failure.fault(), call);
  }

  static Throwable madeBy(Fault fault, FaultyCall call) {
    Throwable made = fault.on(call);
    if (made == null) {
      throw new IllegalStateException(
          Text.of(
              "The fault on %s made no throwable: return one, or limit the rule with when().",
              call.operation()));
    }
    return made;
  }

  /** Returns how late the answer is on the fake's clock. */
  Duration delay() {
    return delay == null || delay.realTime() ? Duration.ZERO : delay.duration();
  }

  /** Returns how late the answer is in real time. */
  Duration realDelay() {
    return delay != null && delay.realTime() ? delay.duration() : Duration.ZERO;
  }
}
