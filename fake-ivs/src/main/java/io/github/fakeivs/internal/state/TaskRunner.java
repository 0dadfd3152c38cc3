package io.github.fakeivs.internal.state;

/** Carries out tasks that are due. */
@FunctionalInterface
public interface TaskRunner {

  /**
   * Carries out a task.
   *
   * @param transaction the state, at the time of the task
   * @param task the task
   */
  void run(Transaction transaction, ScheduledTask task);
}
