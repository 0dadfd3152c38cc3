package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.fault.FaultyCall;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** What strikes one call: at most one failure and one delay, and what follows if it succeeds. */
final class Strike {

  private final FaultBook book;
  private final FaultyCall struck;
  private Effect.@Nullable Failure failure;
  private Effect.@Nullable Delay delay;

  Strike(FaultBook book, FaultyCall struck) {
    this.book = book;
    this.struck = struck;
  }

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

  /** What the call fails with before its operation. */
  Optional<Throwable> before(FaultyCall call) {
    return failure(call, false);
  }

  /** What the call fails with after its operation. */
  Optional<Throwable> after(FaultyCall call) {
    return failure(call, true);
  }

  private Optional<Throwable> failure(FaultyCall call, boolean afterwards) {
    return failure == null || failure.afterwards() != afterwards
        ? Optional.empty()
        : Optional.of(madeBy(failure, call));
  }

  private static Throwable madeBy(Effect.Failure failure, FaultyCall call) {
    Throwable made = failure.fault().on(call);
    if (made == null) {
      throw new IllegalStateException(
          "The fault on %s made no throwable: return one, or limit the rule with when()."
              .formatted(call.operation()));
    }
    return made;
  }

  void succeeded(IvsResponse response) {
    book.succeeded(struck, response);
  }

  /** How late the answer is on the fake's clock. */
  Duration delay() {
    return delay == null || delay.realTime() ? Duration.ZERO : delay.duration();
  }

  /** How late the answer is in real time. */
  Duration realDelay() {
    return delay != null && delay.realTime() ? delay.duration() : Duration.ZERO;
  }
}
