package io.github.fakeivs.internal.time;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The passing of time on a clock that a test moves: what falls due on the way happens at its time.
 *
 * @param dueWork what falls due
 */
public record Passage(DueWork dueWork) {

  /**
   * Lets time pass. A failure of what falls due does not keep time from passing to the end.
   *
   * @param goal until when
   * @param stop stops the clock at a time on the way, and at last at the goal
   */
  public void until(Instant goal, Consumer<Instant> stop) {
    Failures failures = new Failures();
    for (Optional<Instant> due = dueWork.nextUntil(goal);
        due.isPresent();
        due = dueWork.nextUntil(goal)) {
      Instant time = due.get();
      stop.accept(time);
      failures.collect(() -> dueWork.runUntil(time));
    }
    stop.accept(goal);
    failures.rethrow();
  }
}
