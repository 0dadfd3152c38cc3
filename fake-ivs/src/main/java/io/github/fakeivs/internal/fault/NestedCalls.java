package io.github.fakeivs.internal.fault;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.service.ServiceCall;

/**
 * Counts how deep calls lie in one another on a thread: conditions, faults and actions of the
 * test's may call the client, and a condition that then asks itself again would go on until the
 * stack is full.
 */
final class NestedCalls {

  private static final int DEEPEST = 100;

  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  /** Begins a call; each that was begun has to be ended. */
  void begin(ServiceCall call) {
    int now = depth.get() + 1;
    if (now > DEEPEST) {
      throw new IllegalStateException(
          Text.of(
              "%s was called from within a condition, fault or action of a fault rule that the same"
                  + " call meets again, %d calls deep: let the rule match other calls than those"
                  + " that it makes.",
              call.operation(), DEEPEST));
    }
    depth.set(now);
  }

  void end() {
    depth.set(depth.get() - 1);
  }
}
