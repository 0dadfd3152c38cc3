package io.github.fakeivs.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final Instant NOON = Instant.parse("2100-01-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(1);

  private final Schedule<String> schedule = new Schedule<>();

  @Test
  void takeUntil_takesTasksInOrderOfTime_andOfEntryWhereTheTimeIsTheSame() {
    schedule.add(LATER, "third");
    schedule.add(NOON, "first");
    schedule.add(LATER, "fourth");
    schedule.add(NOON, "second");

    assertThat(tasks(schedule)).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void takeUntil_leavesWhatIsNotDue() {
    schedule.add(LATER, "later");

    assertThat(schedule.takeUntil(LATER.minusNanos(1))).isNull();
    assertThat(schedule.takeUntil(LATER)).isEqualTo(new Schedule.Due<>(LATER, "later"));
    assertThat(schedule.takeUntil(Instant.MAX)).isNull();
  }

  @Test
  void isDue_fromItsTimeOn() {
    assertThat(schedule.isDue(Instant.MAX)).isFalse();

    schedule.add(LATER, "later");

    assertThat(schedule.isDue(LATER.minusNanos(1))).isFalse();
    assertThat(schedule.isDue(LATER)).isTrue();
    assertThat(schedule.isDue(LATER.plusNanos(1))).isTrue();
  }

  @Test
  void nextTime_isThatOfTheFirstTask() {
    assertThat(schedule.nextTime()).isNull();

    schedule.add(LATER, "later");
    assertThat(schedule.nextTime()).isEqualTo(LATER);
    schedule.add(NOON, "sooner");
    assertThat(schedule.nextTime()).isEqualTo(NOON);
  }

  @Test
  void takeAll_takesEveryTask_inOrder() {
    schedule.add(LATER, "second");
    schedule.add(NOON, "first");

    assertThat(schedule.takeAll())
        .containsExactly(new Schedule.Due<>(NOON, "first"), new Schedule.Due<>(LATER, "second"));
    assertThat(schedule.nextTime()).isNull();
  }

  @Test
  void add_tellsNanosecondsApart_atEveryTime() {
    List<Instant> times =
        List.of(Instant.MIN, Instant.EPOCH.minusNanos(1), Instant.EPOCH, NOON, LATER.minusNanos(1));
    times.forEach(time -> schedule.add(time, time.toString()));
    schedule.add(Instant.MAX, "never");

    for (Instant time : times) {
      assertThat(schedule.takeUntil(time)).isEqualTo(new Schedule.Due<>(time, time.toString()));
    }
    assertThat(schedule.nextTime()).isEqualTo(Instant.MAX);
  }

  @Test
  void fork_beginsWithTheSameTasks_andGoesItsOwnWay() {
    schedule.add(NOON, "a");
    schedule.add(NOON, "b");

    Schedule<String> fork = schedule.fork();
    fork.add(NOON, "of the fork");
    schedule.add(NOON, "of the original");

    assertThat(tasks(fork)).containsExactly("a", "b", "of the fork");
    assertThat(tasks(schedule)).containsExactly("a", "b", "of the original");
  }

  private static List<String> tasks(Schedule<String> schedule) {
    List<String> tasks = new ArrayList<>();
    for (Schedule.Due<String> due = schedule.takeUntil(Instant.MAX);
        due != null;
        due = schedule.takeUntil(Instant.MAX)) {
      tasks.add(due.task());
    }
    return tasks;
  }
}
