package io.github.fakeivs.internal.time;

import java.time.Instant;
import java.util.Optional;

/** What falls due as time passes. */
public interface DueWork {

  /** When the next of it falls due, if that is no later than the given time. */
  Optional<Instant> nextUntil(Instant time);

  /** Carries out all that has fallen due by the given time, in order, and tells of it. */
  void runUntil(Instant time);
}
