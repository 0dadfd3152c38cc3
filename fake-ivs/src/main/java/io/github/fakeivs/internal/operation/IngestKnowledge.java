package io.github.fakeivs.internal.operation;

import io.github.fakeivs.internal.state.StreamSession;
import io.github.fakeivs.internal.state.Transaction;
import java.time.Duration;

/** How much the service knows of what the encoder of a session sends. */
enum IngestKnowledge {
  /** Nothing yet. */
  NONE,
  /** That there are tracks, and how large the video is. */
  PARTIAL,
  /** Everything. */
  FULL;

  /** Returns the knowledge at the time of a transaction; each step takes one delay. */
  static IngestKnowledge of(Transaction transaction, StreamSession session) {
    Duration delay = transaction.state().latencies().ingestData();
    Duration age = Duration.between(session.creationTime(), transaction.now());
    if (age.compareTo(delay) < 0) {
      return NONE;
    }
    return age.minus(delay).compareTo(delay) < 0 ? PARTIAL : FULL;
  }
}
