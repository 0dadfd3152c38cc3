package io.github.fakeivs.internal.state;

import io.github.fakeivs.internal.time.Schedule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scheduled tasks of a state. The delayed responses among them belong to callers, so a fork has
 * none. Tasks of the same time are carried out in the order in which they were added, and delayed
 * responses after them.
 *
 * <p>Any thread may read; changes must be guarded by the lock of the {@link StateStore}.
 */
public final class TaskSchedule {

  private final Schedule<ScheduledTask> tasks;
  private final Schedule<ScheduledTask> responses;

  TaskSchedule() {
    this(new Schedule<>());
  }

  private TaskSchedule(Schedule<ScheduledTask> tasks) {
    this.tasks = tasks;
    this.responses = new Schedule<>();
  }

  TaskSchedule fork() {
    return new TaskSchedule(tasks.fork());
  }

  void add(Instant time, ScheduledTask task) {
    (task instanceof ScheduledTask.ResponseArrives ? responses : tasks).add(time, task);
  }

  /** Returns when the first task falls due, or null if there is none. */
  @Nullable Instant nextTime() {
    Instant task = tasks.nextTime();
    Instant response = responses.nextTime();
    return task == null || (response != null && response.isBefore(task)) ? response : task;
  }

  boolean isDue(Instant time) {
    return tasks.isDue(time) || responses.isDue(time);
  }

  /** Removes and returns the first task if it is due at the given time, or returns null. */
  Schedule.@Nullable Due<ScheduledTask> takeUntil(Instant time) {
    Schedule.Due<ScheduledTask> task = tasks.takeUntil(time);
    return task == null ? responses.takeUntil(time) : task;
  }

  /** Removes and returns the delayed responses. */
  List<Schedule.Due<ScheduledTask>> takeResponses() {
    return responses.takeAll();
  }
}
