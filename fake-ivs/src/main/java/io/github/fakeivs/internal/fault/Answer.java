package io.github.fakeivs.internal.fault;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * What comes back from the service through the faults: an answer without its head, or a failure,
 * and how late.
 *
 * @param response the answer, or null
 * @param failure a service failure or whatever a fault made, or null
 * @param delay how late it is on the fake's clock
 * @param realDelay how late it is in real time; the caller's thread has waited as long as it would
 */
public record Answer(
    IvsResponse.@Nullable Builder response,
    @Nullable Throwable failure,
    Duration delay,
    Duration realDelay) {

  static Answer of(IvsResponse.Builder response, MatchedFaults faults) {
    return new Answer(response, null, faults.delay(), faults.realDelay());
  }

  static Answer failed(Throwable failure, MatchedFaults faults) {
    return new Answer(null, failure, faults.delay(), faults.realDelay());
  }

  static Answer failed(Throwable failure) {
    return new Answer(null, failure, Duration.ZERO, Duration.ZERO);
  }

  /** Returns the failure of an answer that has no response. */
  public Throwable failureOrThrow() {
    return Objects.requireNonNull(failure, "an answer is a response or a failure");
  }
}
