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
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** A call of the asynchronous client, from the request to the completion of its future. */
final class AsyncCall implements InFlightCall {

  private final AsyncCaller caller;
  private final ServiceClient client;
  private final Executor executor;
  private final IvsOperation operation;
  private final @Nullable IvsRequest request;
  private final Instant time;
  private final CallFuture future = new CallFuture();

  /** Set by the first attempt to carry out, fail or cancel the call; later ones have no effect. */
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

  /** Carries out the call on the executor, or fails it if the executor rejects it. */
  void dispatch() {
    try {
      executor.execute(this::carryOut);
    } catch (Throwable rejection) {
      fail(call -> rejection);
    }
  }

  /** Carries out the call and completes the future, at once or after the delay of a fault. */
  void carryOut() {
    if (decide()) {
      Outcome outcome = client.call(operation, request);
      if (outcome.delay().isZero()) {
        outcome.complete(future);
      } else {
        caller.completeLater(outcome.delay(), new LateOutcome(outcome));
      }
    }
  }

  /** Fails the call without carrying it out. */
  void fail(Fault fault) {
    if (decide()) {
      client.fail(operation, sent(), fault).complete(future);
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

  /** An outcome that is delivered on the executor once its delay is over. */
  private final class LateOutcome implements DelayedResponse {

    private final Outcome outcome;

    private LateOutcome(Outcome outcome) {
      this.outcome = outcome;
    }

    @Override
    public void arrive() {
      try {
        executor.execute(() -> outcome.complete(future));
      } catch (Throwable rejection) {
        Outcome.failed(rejection, Duration.ZERO).complete(future);
      }
    }

    @Override
    public void cancel() {
      AsyncCall.this.cancel();
    }
  }

  /** A future that records its cancellation. */
  private final class CallFuture extends CompletableFuture<IvsResponse> {

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      if (!isDone() && decide()) {
        client.fail(operation, sent(), call -> new CancellationException());
      }
      return super.cancel(mayInterruptIfRunning);
    }
  }

  /** Returns request and time. The format may change. */
  @Override
  public String toString() {
    return Text.of("%s in flight since %s", request, time);
  }
}
