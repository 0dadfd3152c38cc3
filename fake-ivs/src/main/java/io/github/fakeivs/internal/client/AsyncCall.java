package io.github.fakeivs.internal.client;

import io.github.fakeivs.async.InFlightCall;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.state.DelayedResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** One call of an asynchronous client, from when it is made to the completion of its future. */
final class AsyncCall implements InFlightCall {

  private final AsyncCaller caller;
  private final ServiceClient client;
  private final Executor executor;
  private final IvsOperation operation;
  private final @Nullable IvsRequest request;
  private final Instant time;
  private final CallFuture future = new CallFuture();

  /** Whoever sets it decides what becomes of the call: carrying it out, failing or cancelling. */
  private final AtomicBoolean decided = new AtomicBoolean();

  AsyncCall(
      AsyncCaller caller,
      ServiceClient client,
      Executor executor,
      IvsOperation operation,
      @Nullable IvsRequest request,
      Instant time) {
    this.caller = caller;
    this.client = client;
    this.executor = executor;
    this.operation = operation;
    this.request = request;
    this.time = time;
  }

  CompletableFuture<IvsResponse> future() {
    return future;
  }

  @Override
  public IvsOperation operation() {
    return operation;
  }

  @Override
  public IvsRequest request() {
    return SdkRequests.asGiven(sent());
  }

  private IvsRequest sent() {
    return SdkRequests.requireSendable(operation, request);
  }

  @Override
  public Instant time() {
    return time;
  }

  /** Carries the call out on the executor, or fails it where that takes no work. */
  void dispatch() {
    try {
      executor.execute(this::carryOut);
    } catch (Throwable notTaken) {
      fail(call -> notTaken);
    }
  }

  /** Carries the call out and completes the future, late where a rule says so. */
  void carryOut() {
    if (decide()) {
      Outcome outcome = client.call(operation, request);
      if (outcome.delay().isZero()) {
        complete(outcome);
      } else {
        caller.completeLater(outcome.delay(), new LateOutcome(outcome));
      }
    }
  }

  /** Fails the call without carrying it out. */
  void fail(Fault fault) {
    if (decide()) {
      complete(client.fail(operation, sent(), fault));
    }
  }

  /** Cancels the call as its caller would. */
  void cancel() {
    future.cancel(false);
  }

  private boolean decide() {
    boolean first = decided.compareAndSet(false, true);
    if (first) {
      caller.decided(this);
    }
    return first;
  }

  /** Wrapped as the SDK's futures, which are the ends of chains, hand failures on. */
  private void complete(Outcome outcome) {
    Throwable failure = outcome.failure();
    if (failure == null) {
      future.complete(outcome.orThrow());
    } else {
      future.completeExceptionally(new CompletionException(failure));
    }
  }

  /** An outcome that waits for its time, which then is told on the executor. */
  private final class LateOutcome implements DelayedResponse {

    private final Outcome outcome;

    private LateOutcome(Outcome outcome) {
      this.outcome = outcome;
    }

    @Override
    public void arrive() {
      try {
        executor.execute(() -> complete(outcome));
      } catch (Throwable notTaken) {
        complete(Outcome.failed(notTaken, Duration.ZERO));
      }
    }

    @Override
    public void cancel() {
      AsyncCall.this.cancel();
    }
  }

  /** A future whose cancelling is seen. */
  private final class CallFuture extends CompletableFuture<IvsResponse> {

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      if (!isDone() && decide()) {
        client.fail(operation, sent(), call -> new CancellationException());
      }
      return super.cancel(mayInterruptIfRunning);
    }
  }

  /** Names request and time; the form may change. */
  @Override
  public String toString() {
    return Text.of("%s in flight since %s", request, time);
  }
}
