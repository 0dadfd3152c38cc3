package io.github.fakeivs.internal.state;

import static io.github.fakeivs.fixture.Raising.raise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.fakeivs.SystemClock;
import io.github.fakeivs.fixture.States;
import io.github.fakeivs.fixture.Threads;
import io.github.fakeivs.internal.time.StateTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.Channel;

class StateStoreTest {

  private static final Instant NOON = Instant.parse("2100-01-01T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final SystemClock system = new SystemClock(NOON);
  private final List<String> done = new ArrayList<>();
  private final StateStore store = new StateStore(state(), this::run);
  private RuntimeException failureOfTasks;

  private State state() {
    return States.at(StateTime.following(system));
  }

  private void run(Transaction transaction, ScheduledTask task) {
    if (failureOfTasks != null) {
      throw failureOfTasks;
    }
    String name = ((ScheduledTask.StreamStarts) task).streamId();
    done.add(name + " after " + Duration.between(NOON, transaction.now()));
    if (name.equals("first")) {
      schedule(transaction, SECOND, "of first");
    }
  }

  private static void schedule(Transaction transaction, Duration delay, String name) {
    transaction.schedule(delay, new ScheduledTask.StreamStarts(name));
  }

  private void schedule(Duration delay, String name) {
    try (Transaction transaction = store.begin()) {
      schedule(transaction, delay, name);
    }
  }

  private void putChannel(String arn) {
    try (Transaction transaction = store.begin()) {
      transaction.state().channels().put(Channel.builder().arn(arn).build());
    }
  }

  private static int channels(Transaction transaction) {
    return transaction.state().channels().size();
  }

  @Test
  void read_findsTheStateAndItsTime() {
    putChannel("a");

    assertThat(store.read(StateStoreTest::channels)).isEqualTo(1);
    assertThat(store.read(Transaction::now)).isEqualTo(NOON).isEqualTo(store.now());
  }

  @Test
  void read_thatMeetsAChange_looksAgain() {
    AtomicInteger looks = new AtomicInteger();

    int seen =
        store.read(
            transaction -> {
              int before = channels(transaction);
              if (looks.incrementAndGet() == 1) {
                putChannel("a");
              }
              return before;
            });

    assertThat(seen).isEqualTo(1);
    assertThat(looks).hasValue(2);
  }

  @Test
  void read_thatMeetsAChangeEachTime_endsUnderTheLock() {
    AtomicInteger looks = new AtomicInteger();

    int seen =
        store.read(
            transaction -> {
              if (looks.incrementAndGet() <= 8) {
                putChannel("channel " + looks);
              }
              return channels(transaction);
            });

    assertThat(seen).isEqualTo(8);
    assertThat(looks).hasValue(9);
  }

  @Test
  void read_thatFailsBecauseOfAChange_looksAgain() {
    AtomicInteger looks = new AtomicInteger();

    int seen =
        store.read(
            transaction -> {
              if (looks.incrementAndGet() == 1) {
                putChannel("a");
                throw new IllegalStateException("saw half of it");
              }
              return channels(transaction);
            });

    assertThat(seen).isEqualTo(1);
  }

  @Test
  void read_thatFailsByItself_fails() {
    IllegalStateException failure = new IllegalStateException("not found");

    assertThat(catchThrowable(() -> store.read(transaction -> raise(failure)))).isSameAs(failure);
    assertThatCode(() -> putChannel("a")).doesNotThrowAnyException();
  }

  @Test
  void read_ofManyThreads_neverSeesHalfAChange() {
    Threads.run(
        4,
        500,
        (i, n) -> {
          if (i == 0) {
            changeTwoTables(n);
          } else {
            assertThat(store.read(StateStoreTest::channelsWithoutRevocation)).isZero();
          }
        });

    assertThat(store.read(StateStoreTest::channels)).isEqualTo(500);
  }

  private void changeTwoTables(int n) {
    try (Transaction transaction = store.begin()) {
      State state = transaction.state();
      state.channels().put(Channel.builder().arn("arn" + n).build());
      state.revocations().put(new RequestedRevocation("id" + n, "arn" + n, "ann", 0, NOON));
    }
  }

  private static int channelsWithoutRevocation(Transaction transaction) {
    return channels(transaction) - transaction.state().revocations().size();
  }

  @Test
  void begin_letsOneChangeAfterTheOther() {
    int[] count = new int[1];

    Threads.run(
        8,
        1_000,
        (i, n) -> {
          try (Transaction transaction = store.begin()) {
            count[0] += 1 + channels(transaction);
          }
        });

    assertThat(count[0]).isEqualTo(8_000);
  }

  @Test
  void whateverLooksOrChanges_findsDoneWhatIsDue_eachAtItsTime() {
    schedule(SECOND, "first");
    schedule(SECOND.multipliedBy(5), "last");

    system.set(NOON.plusSeconds(1));
    List<String> seen = store.read(transaction -> List.copyOf(done));
    assertThat(seen).containsExactly("first after PT1S");
    system.set(NOON.plusSeconds(4));
    store.catchUp();
    assertThat(done).containsExactly("first after PT1S", "of first after PT2S");
    system.set(NOON.plusSeconds(9));
    try (Transaction transaction = store.begin()) {
      assertThat(done).last().isEqualTo("last after PT5S");
      assertThat(transaction.now()).isEqualTo(NOON.plusSeconds(9));
    }
  }

  @Test
  void whatAChangeSchedulesForItsOwnTime_isDoneAtItsEnd() {
    try (Transaction transaction = store.begin()) {
      schedule(transaction, Duration.ZERO, "at once");
      assertThat(done).isEmpty();
    }

    assertThat(done).containsExactly("at once after PT0S");
  }

  @Test
  void whereATaskFails_theLockIsFreeAgain() {
    failureOfTasks = new IllegalStateException("a bug");
    assertThat(catchThrowable(() -> schedule(Duration.ZERO, "at its end")))
        .isSameAs(failureOfTasks);
    schedule(SECOND, "at the next beginning");
    system.set(NOON.plusSeconds(1));
    assertThat(catchThrowable(store::begin)).isSameAs(failureOfTasks);
    schedule(SECOND, "at the next step");
    assertThat(catchThrowable(() -> store.step(store.current(), NOON.plusSeconds(10))))
        .isSameAs(failureOfTasks);

    failureOfTasks = null;

    assertThatCode(() -> putChannel("a")).doesNotThrowAnyException();
  }

  @Test
  void whereAReplacementFails_theStateStays_andTheLockIsFreeAgain() {
    State before = store.current();
    IllegalStateException failure = new IllegalStateException("a bug");

    assertThat(catchThrowable(() -> store.replace(replaced -> raise(failure)))).isSameAs(failure);

    assertThat(store.current()).isSameAs(before);
    assertThatCode(() -> putChannel("a")).doesNotThrowAnyException();
  }

  @Test
  void step_goesFromTaskToTask_andToTheGoalInTheEnd() {
    schedule(SECOND, "first");
    State begun = store.current();
    Instant goal = NOON.plusSeconds(10);

    assertThat(store.step(begun, goal)).isTrue();
    assertThat(store.now()).isEqualTo(NOON.plusSeconds(1));
    assertThat(store.step(begun, goal)).isTrue();
    assertThat(store.now()).isEqualTo(NOON.plusSeconds(2));
    assertThat(store.step(begun, goal)).isFalse();
    assertThat(store.now()).isEqualTo(goal);
    assertThat(done).containsExactly("first after PT1S", "of first after PT2S");
  }

  @Test
  void step_ofAStateThatWasReplaced_doesNothing() {
    State begun = store.current();
    store.replace(State::fork);

    assertThat(store.step(begun, NOON.plusSeconds(10))).isFalse();

    assertThat(store.now()).isEqualTo(NOON);
  }

  @Test
  void replace_putsWhatIsMadeOfTheStateInItsPlace() {
    putChannel("a");
    State fork = store.fork();
    putChannel("b");

    store.replace(replaced -> fork);

    assertThat(store.current()).isSameAs(fork);
    assertThat(store.read(StateStoreTest::channels)).isEqualTo(1);
  }

  @Test
  void fork_isIndependent_andLeavesLateAnswersWithTheirCallers() {
    schedule(SECOND, "first");
    try (Transaction transaction = store.begin()) {
      transaction.schedule(SECOND, new ScheduledTask.ResponseArrives(new NoResponse()));
    }

    State fork = store.fork();
    putChannel("a");

    assertThat(fork.channels().size()).isZero();
    assertThat(fork.takeResponses()).isEmpty();
    assertThat(fork.schedule().nextTime()).isEqualTo(NOON.plusSeconds(1));
    assertThat(store.current().takeResponses()).hasSize(1);
  }

  private static final class NoResponse implements DelayedResponse {
    @Override
    public void arrive() {}

    @Override
    public void cancel() {}
  }
}
