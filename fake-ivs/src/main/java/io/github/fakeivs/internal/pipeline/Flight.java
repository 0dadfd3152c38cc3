package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.async.InFlightCall;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.internal.operation.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** One call of an asynchronous caller, from when it is made to the completion of its future. */
final class Flight<Q extends IvsRequest, R extends IvsResponse> implements InFlightCall {

  private final CallPipeline pipeline;
  private final LateAnswers lateAnswers;
  private final Executor executor;
  private final Operation<Q, R> operation;
  private final Q request;
  private final Instant time;
  private final Answer future = new Answer();
  private Runnable whenCancelled = () -> {};

  /** Whoever sets it decides what becomes of the call: landing, failing or cancelling. */
  private final AtomicBoolean decided = new AtomicBoolean();

  Flight(
      CallPipeline pipeline,
      LateAnswers lateAnswers,
      Executor executor,
      Operation<Q, R> operation,
      Q request,
      Instant time) {
    this.pipeline = pipeline;
    this.lateAnswers = lateAnswers;
    this.executor = executor;
    this.operation = operation;
    this.request = request;
    this.time = time;
  }

  CompletableFuture<R> future() {
    return future;
  }

  @Override
  public IvsOperation operation() {
    return operation.descriptor();
  }

  @Override
  public IvsRequest request() {
    return ClientSide.asGiven(request);
  }

  @Override
  public Instant time() {
    return time;
  }

  /** Lands on the executor, or fails where that takes no work. */
  void depart() {
    try {
      executor.execute(this::land);
    } catch (RuntimeException | Error notTaken) {
      fail(call -> notTaken);
    }
  }

  /** Carries the call out and completes the future, late where a rule says so. */
  void land() {
    if (!decide()) {
      return;
    }
    Outcome<R> outcome = attempt();
    if (outcome.delay().isZero()) {
      complete(outcome);
    } else {
      lateAnswers.add(outcome.delay(), () -> arrive(outcome), () -> future.cancel(false));
    }
  }

  /** A listener of the test's, told of what fell due just before the call, may throw. */
  private Outcome<R> attempt() {
    try {
      return pipeline.attempt(operation, request);
    } catch (RuntimeException | Error ofTheTest) {
      return Outcome.failed(ofTheTest, Duration.ZERO);
    }
  }

  private void arrive(Outcome<R> outcome) {
    try {
      executor.execute(() -> complete(outcome));
    } catch (RuntimeException | Error notTaken) {
      complete(Outcome.failed(notTaken, Duration.ZERO));
    }
  }

  /** Fails the call without carrying it out. */
  void fail(Fault fault) {
    if (decide()) {
      complete(pipeline.fail(operation, request, call -> failure(fault, call)));
    }
  }

  /** What the fault makes, or whatever keeps it from making anything. */
  private Throwable failure(Fault fault, FaultyCall call) {
    try {
      Throwable made = fault.on(call);
      return made == null
          ? new IllegalStateException(
              "The fault on %s made no throwable: return one.".formatted(call.operation()))
          : made;
    } catch (RuntimeException | Error ofTheTest) {
      return ofTheTest;
    }
  }

  /** Lets something happen if the caller cancels the future before the call is decided. */
  void whenCancelled(Runnable action) {
    whenCancelled = action;
  }

  private boolean decide() {
    return decided.compareAndSet(false, true);
  }

  /** Wrapped as the SDK's futures, which are the ends of chains, hand failures on. */
  private void complete(Outcome<R> outcome) {
    Throwable failure = outcome.failure();
    if (failure == null) {
      future.complete(outcome.response());
    } else {
      future.completeExceptionally(new CompletionException(failure));
    }
  }

  /** A future whose cancelling is seen. */
  private final class Answer extends CompletableFuture<R> {

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      if (!isDone() && decide()) {
        whenCancelled.run();
        pipeline.fail(operation, request, call -> new CancellationException());
      }
      return super.cancel(mayInterruptIfRunning);
    }
  }

  /** Names operation and request; the form may change. */
  @Override
  public String toString() {
    return "%s in flight since %s".formatted(request, time);
  }
}
