package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.IvsOperation;
import io.github.fakeivs.call.PendingCall;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.internal.operation.Operation;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** One call of an asynchronous caller, from when it is made to the completion of its future. */
final class Flight<Q extends IvsRequest, R extends IvsResponse> implements PendingCall {

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

  Executor executor() {
    return executor;
  }

  @Override
  public IvsOperation operation() {
    return operation.descriptor();
  }

  @Override
  public IvsRequest request() {
    return request;
  }

  @Override
  public Instant time() {
    return time;
  }

  /** Carries the call out and completes the future, late where a rule says so. */
  void land() {
    if (!decide()) {
      return;
    }
    Outcome<R> outcome = pipeline.attempt(operation, request);
    if (outcome.delay().isZero()) {
      complete(outcome);
    } else {
      lateAnswers.add(outcome.delay(), () -> executor.execute(() -> complete(outcome)));
    }
  }

  /** Fails the call without carrying it out. */
  void fail(Fault fault) {
    if (decide()) {
      complete(pipeline.fail(operation, request, fault));
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
