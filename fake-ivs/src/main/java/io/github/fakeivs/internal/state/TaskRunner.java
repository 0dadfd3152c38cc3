package io.github.fakeivs.internal.state;

/** Carries out what has fallen due. */
@FunctionalInterface
public interface TaskRunner {

  /**
   * Carries out a task.
   *
   * @param transaction the state at the time at which the task fell due
   * @param task the task
   */
  void run(Transaction transaction, ScheduledTask task);
}
