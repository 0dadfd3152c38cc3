package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.internal.time.DueWork;
import io.github.fakeivs.internal.time.Later;
import io.github.fakeivs.internal.time.Slot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers that wait for their time on the fake's clock. They belong to callers, not to the state: a
 * fork has none of them.
 */
public final class LateAnswers implements DueWork {

  private final Clock clock;
  private final ConcurrentNavigableMap<Slot, Answer> answers = new ConcurrentSkipListMap<>();
  private final AtomicLong entries = new AtomicLong();

  public LateAnswers(Clock clock) {
    this.clock = clock;
  }

  /** Lets an answer arrive when its time has come, or be lost if it never comes. */
  void add(Duration delay, Runnable arrival, Runnable loss) {
    Slot slot = new Slot(Later.than(clock.instant(), delay), entries.getAndIncrement());
    answers.put(slot, new Answer(arrival, loss));
  }

  /** Loses the answers that have not arrived. */
  void lose() {
    for (Map.Entry<Slot, Answer> first = answers.pollFirstEntry();
        first != null;
        first = answers.pollFirstEntry()) {
      first.getValue().loss().run();
    }
  }

  @Override
  public Optional<Instant> nextUntil(Instant time) {
    return Optional.ofNullable(answers.firstEntry())
        .map(first -> first.getKey().time())
        .filter(next -> !next.isAfter(time));
  }

  @Override
  public void runUntil(Instant time) {
    for (Map.Entry<Slot, Answer> first = answers.firstEntry();
        first != null && !first.getKey().time().isAfter(time);
        first = answers.firstEntry()) {
      // Removing decides which of two threads answers.
      if (answers.remove(first.getKey(), first.getValue())) {
        first.getValue().arrival().run();
      }
    }
  }

  private record Answer(Runnable arrival, Runnable loss) {}
}
