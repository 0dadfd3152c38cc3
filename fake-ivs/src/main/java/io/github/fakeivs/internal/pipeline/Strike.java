package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.fault.FaultyCall;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** What strikes one call: at most one effect of each kind. */
final class Strike {

  private final Map<Class<? extends Effect>, Effect> effects = new HashMap<>(0);

  boolean hasRoomFor(Effect effect) {
    return !effects.containsKey(effect.getClass());
  }

  void add(Effect effect) {
    effects.put(effect.getClass(), effect);
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
    return effect(Effect.Failure.class)
        .filter(failure -> failure.afterwards() == afterwards)
        .map(failure -> failure.fault().on(call));
  }

  void succeeded(IvsResponse response) {
    effect(Effect.Aftermath.class).ifPresent(after -> after.consequence().accept(response));
  }

  /** How late the answer is on the fake's clock. */
  Duration delay() {
    return effect(Effect.Delay.class)
        .filter(delay -> !delay.realTime())
        .map(Effect.Delay::duration)
        .orElse(Duration.ZERO);
  }

  /** How late the answer is in real time. */
  Duration realDelay() {
    return effect(Effect.Delay.class)
        .filter(Effect.Delay::realTime)
        .map(Effect.Delay::duration)
        .orElse(Duration.ZERO);
  }

  private <E extends Effect> Optional<E> effect(Class<E> kind) {
    return Optional.ofNullable(effects.get(kind)).map(kind::cast);
  }
}
