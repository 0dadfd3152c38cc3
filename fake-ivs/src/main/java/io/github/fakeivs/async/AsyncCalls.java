package io.github.fakeivs.async;

import io.github.fakeivs.fault.Fault;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * When and where the calls of the asynchronous client are carried out.
 *
 * <p>By default each is carried out at once on the calling thread: its future is complete when the
 * call returns. A test can give an executor instead, or hold calls in flight and complete them one
 * by one, to look at its code meanwhile. A future that is cancelled in flight is not carried out,
 * and recorded with a {@code CancellationException}. What the SDK's client would not send (a null
 * request, a tag request without an ARN) fails at once on the calling thread, whatever is set here.
 * Safe for use by many threads.
 *
 * @since 0.1.0
 */
public interface AsyncCalls {

  /**
   * Carries calls out, and completes their futures, on an executor from now on; calls that are in
   * flight keep theirs.
   *
   * @param executor the executor; what it throws instead of taking a call is what that fails with
   */
  void completeOn(Executor executor);

  /** Holds calls in flight from now on. */
  void hold();

  /**
   * The calls that are in flight.
   *
   * @return a snapshot, in the order in which they were made
   */
  List<InFlightCall> inFlight();

  /**
   * Carries out the first call that is in flight and completes its future.
   *
   * @return the call
   * @throws IllegalStateException if none is in flight
   */
  InFlightCall completeNext();

  /**
   * Lets the first call that is in flight fail without being carried out.
   *
   * @param fault what it fails with
   * @return the call
   * @throws IllegalStateException if none is in flight
   */
  InFlightCall failNext(Fault fault);

  /**
   * Lets the first call that is in flight fail with a throwable of the test's.
   *
   * @param throwable what it fails with
   * @return the call
   * @throws IllegalStateException if none is in flight
   */
  default InFlightCall failNext(Throwable throwable) {
    Objects.requireNonNull(throwable, "throwable");
    return failNext((Fault) call -> throwable);
  }

  /** Carries out all calls that are in flight, in order, and holds no more. */
  void release();
}
