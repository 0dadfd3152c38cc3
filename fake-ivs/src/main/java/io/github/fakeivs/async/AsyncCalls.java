package io.github.fakeivs.async;

import io.github.fakeivs.fault.Fault;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

/**
 * Controls when and on which thread the calls of the asynchronous client are carried out.
 *
 * <p>By default each call is carried out at once on the calling thread, so its future is complete
 * when the call returns. A test can instead have calls carried out by an executor, or hold them in
 * flight and complete them one by one. A call whose future is cancelled while the call is in flight
 * is not carried out; it is recorded with a {@link java.util.concurrent.CancellationException}.
 *
 * <p>A request that the SDK's client would not send (a null request, a tag request without an ARN)
 * fails at once on the calling thread, whatever is set here.
 *
 * <p>Safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public interface AsyncCalls {

  /**
   * Carries out future calls, and completes their futures, on an executor. Calls that are already
   * in flight keep the executor that they were made with.
   *
   * @param executor the executor; if it rejects a call, the call fails with what the executor threw
   */
  void completeOn(Executor executor);

  /** Holds all future calls in flight until they are completed, failed or released. */
  void hold();

  /**
   * {@return the calls that are held in flight, in the order in which they were made; a snapshot}
   */
  List<InFlightCall> inFlight();

  /**
   * Carries out the first call that is held in flight, and completes its future.
   *
   * @return the call
   * @throws IllegalStateException if no call is held
   */
  InFlightCall completeNext();

  /**
   * Fails the first call that is held in flight, without carrying it out.
   *
   * @param fault the fault that supplies the exception
   * @return the call
   * @throws IllegalStateException if no call is held
   */
  InFlightCall failNext(Fault fault);

  /**
   * Fails the first call that is held in flight with the given throwable, without carrying it out.
   *
   * @param throwable the throwable
   * @return the call
   * @throws IllegalStateException if no call is held
   */
  default InFlightCall failNext(Throwable throwable) {
    Objects.requireNonNull(throwable, "throwable");
    return failNext((Fault) call -> throwable);
  }

  /** Carries out all calls that are held in flight, in order, and holds no further calls. */
  void release();
}
