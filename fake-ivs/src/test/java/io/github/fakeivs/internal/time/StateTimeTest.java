package io.github.fakeivs.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fakeivs.SystemClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StateTimeTest {

  private static final Instant NOON = Instant.parse("2100-01-01T12:00:00Z");

  private final SystemClock system = new SystemClock(NOON);
  private final StateTime time = StateTime.following(system);

  @Test
  void stopAt_beforeWhatWasShown_stopsWhereItIs() {
    time.now();

    time.stopAt(NOON.minusSeconds(5));

    assertThat(time.now()).isEqualTo(NOON);
  }

  @Test
  void goalAfter_leavesTheTimeWhereItIs() {
    assertThat(time.goalAfter(Duration.ofSeconds(5))).isEqualTo(NOON.plusSeconds(5));
    assertThat(time.now()).isEqualTo(NOON);
  }

  @Test
  void goalAfter_whileTheTimeIsOnItsWayToAnotherGoal_beginsThere() {
    time.goalAfter(Duration.ofSeconds(5));

    assertThat(time.goalAfter(Duration.ofSeconds(2))).isEqualTo(NOON.plusSeconds(7));
  }

  @Test
  void goalAfter_onceTheTimeIsBeyondTheLastGoal_beginsWhereItIs() {
    time.goalAfter(Duration.ofSeconds(5));
    time.stopAt(NOON.plusSeconds(60));

    assertThat(time.goalAfter(Duration.ofSeconds(2))).isEqualTo(NOON.plusSeconds(62));
  }

  @Test
  void fork_standsWhereTheOriginalStands_andGoesItsOwnWay() {
    time.now();
    StateTime fork = time.fork();

    time.stopAt(NOON.plusSeconds(5));
    system.set(NOON.plusSeconds(1));
    assertThat(fork.now()).isEqualTo(NOON.plusSeconds(1));

    fork.stopAt(NOON.plusSeconds(9));
    assertThat(time.now()).isEqualTo(NOON.plusSeconds(5));
    assertThat(time.fork().isStopped()).isTrue();
  }

  @Test
  void plusOrMax_isAtMostTheLastTimeThereIs() {
    assertThat(Instants.plusOrMax(NOON, Duration.ofSeconds(5))).isEqualTo(NOON.plusSeconds(5));
    assertThat(Instants.plusOrMax(NOON, Duration.ofSeconds(Long.MAX_VALUE))).isEqualTo(Instant.MAX);
    assertThat(Instants.plusOrMax(Instant.MAX, Duration.ofNanos(1))).isEqualTo(Instant.MAX);
  }
}
