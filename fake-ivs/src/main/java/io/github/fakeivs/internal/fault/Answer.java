package io.github.fakeivs.internal.fault;

import io.github.fakeivs.internal.service.ServedCall;
import io.github.fakeivs.internal.service.ServiceCall;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * The outcome of a call after the faults have been applied: a response without metadata, or a
 * failure, with its delays.
 *
 * @param call the call
 * @param response the response, or null
 * @param failure the service failure or what a fault supplied, or null
 * @param delay the delay on the fake's clock
 * @param realDelay the delay in real time, which the caller's thread has already waited, up to its
 *     timeout
 */
public record Answer(
    ServiceCall call,
    IvsResponse.@Nullable Builder response,
    @Nullable Throwable failure,
    Duration delay,
    Duration realDelay) {

  static Answer of(ServedCall served, MatchedFaults faults) {
    return new Answer(served.call(), served.response(), null, faults.delay(), faults.realDelay());
  }

  static Answer failed(ServiceCall call, Throwable failure, MatchedFaults faults) {
    return new Answer(call, null, failure, faults.delay(), faults.realDelay());
  }

  static Answer failed(ServiceCall call, Throwable failure) {
    return new Answer(call, null, failure, Duration.ZERO, Duration.ZERO);
  }

  /** Returns the failure; must not be called if there is a response. */
  public Throwable failureOrThrow() {
    return Objects.requireNonNull(failure, "an answer is a response or a failure");
  }
}
