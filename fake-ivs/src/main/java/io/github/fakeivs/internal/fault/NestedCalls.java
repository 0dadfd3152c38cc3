package io.github.fakeivs.internal.fault;

import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.service.ServiceCall;

/**
 * Limits how deeply calls are nested on a thread. The conditions, faults and actions of a test may
 * call the client; a rule that matches its own calls would otherwise recurse until the stack
 * overflows.
 */
final class NestedCalls {

  private static final int MAX_DEPTH = 100;

  private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

  /**
   * Begins a call, which must be followed by {@link #end()}.
   *
   * @throws IllegalStateException if the call is nested too deeply; it has not begun then
   */
  void begin(ServiceCall call) {
    int now = depth.get() + 1;
    if (now > MAX_DEPTH) {
      throw new IllegalStateException(
          Text.of(
              "%s was called from within a condition, fault or action of a fault rule that matches its own calls, which is now %d calls deep: restrict the rule so that it does not match the calls that it makes.",
              call.operation(), MAX_DEPTH));
    }
    depth.set(now);
  }

  void end() {
    depth.set(depth.get() - 1);
  }
}
