package io.github.fakeivs.internal.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Several kinds of due work as one; where two fall due at the same time, the first kind goes first.
 *
 * @param kinds the kinds
 */
public record CombinedDueWork(List<DueWork> kinds) implements DueWork {

  @Override
  public Optional<Instant> nextUntil(Instant time) {
    return kinds.stream().flatMap(kind -> kind.nextUntil(time).stream()).min(Instant::compareTo);
  }

  @Override
  public void runUntil(Instant time) {
    kinds.forEach(kind -> kind.runUntil(time));
  }
}
