package io.github.fakeivs.consistency;

import io.github.fakeivs.FakeIvs;
import io.github.fakeivs.fixture.Threads;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * What several threads did to one fake and saw of it, with the order in which steps began and
 * ended.
 *
 * <p>It is explained if the same steps, one after another on a fork of the fake as it was, can show
 * the same outcomes in an order that no thread and no clock on the wall contradicts.
 */
final class History {

  private final FakeIvs beginning;
  private final List<List<Done>> threads;

  private History(FakeIvs beginning, List<List<Done>> threads) {
    this.beginning = beginning;
    this.threads = threads;
  }

  static History of(FakeIvs fake, List<List<Step>> program) {
    FakeIvs beginning = fake.fork();
    AtomicInteger order = new AtomicInteger();
    List<List<Done>> threads =
        Threads.call(
            program.size(),
            thread ->
                program.get(thread).stream().map(step -> perform(step, fake, order)).toList());
    return new History(beginning, threads);
  }

  private static Done perform(Step step, FakeIvs fake, AtomicInteger order) {
    int begun = order.getAndIncrement();
    String outcome = step.outcomeOn(fake);
    return new Done(step, outcome, begun, order.getAndIncrement());
  }

  boolean isExplained() {
    return isExplained(beginning, new int[threads.size()]);
  }

  /** The steps so far are those before the positions. */
  private boolean isExplained(FakeIvs state, int[] positions) {
    takeReads(state, positions);
    if (isOver(positions)) {
      return true;
    }
    for (int thread = 0; thread < positions.length; thread++) {
      if (mayBeNext(thread, positions)) {
        FakeIvs next = state.fork();
        int[] after = positions.clone();
        if (isTaken(thread, next, after) && isExplained(next, after)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A look that shows what it showed changes nothing, so it may as well be taken at once. */
  private void takeReads(FakeIvs state, int[] positions) {
    boolean more = true;
    while (more) {
      more = false;
      for (int thread = 0; thread < positions.length; thread++) {
        if (mayBeNext(thread, positions) && next(thread, positions).step().reads()) {
          more |= isTaken(thread, state, positions);
        }
      }
    }
  }

  private boolean isTaken(int thread, FakeIvs state, int[] positions) {
    Done next = next(thread, positions);
    boolean same = next.step().outcomeOn(state).equals(next.outcome());
    positions[thread] += same ? 1 : 0;
    return same;
  }

  private Done next(int thread, int[] positions) {
    return threads.get(thread).get(positions[thread]);
  }

  private boolean isOver(int[] positions) {
    for (int thread = 0; thread < positions.length; thread++) {
      if (positions[thread] < threads.get(thread).size()) {
        return false;
      }
    }
    return true;
  }

  /** No step that has not been taken ended before this one began. */
  private boolean mayBeNext(int thread, int[] positions) {
    if (positions[thread] == threads.get(thread).size()) {
      return false;
    }
    int begun = threads.get(thread).get(positions[thread]).begun();
    for (int other = 0; other < positions.length; other++) {
      if (positions[other] < threads.get(other).size()
          && threads.get(other).get(positions[other]).ended() < begun) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return threads.stream()
        .map(thread -> thread.stream().map(Done::toString).collect(Collectors.joining("\n  ")))
        .collect(Collectors.joining("\nthread:\n  ", "thread:\n  ", ""));
  }

  /** A step that was taken. */
  private record Done(Step step, String outcome, int begun, int ended) {
    @Override
    public String toString() {
      return "[%s, %s] %s -> %s".formatted(begun, ended, step, outcome);
    }
  }
}
