package io.github.fakeivs.internal.client;

import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.async.InFlightCall;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.broadcast.Deliveries;
import io.github.fakeivs.internal.service.CallLog;
import io.github.fakeivs.internal.state.DelayedResponse;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Makes the calls of the asynchronous client, which complete futures. */
public final class AsyncCaller implements AsyncCalls {

  private final ServiceClient client;
  private final StateStore store;
  private final Deliveries deliveries;
  private final DelayedResponses delayedResponses;
  private final CloseTracker closing;
  private final Queue<AsyncCall> held = new ConcurrentLinkedQueue<>();

  /** Calls that are yet to be carried out: held, or in the queue of an executor. */
  private final Set<AsyncCall> undecided = ConcurrentHashMap.newKeySet();

  private volatile Executor executor = Runnable::run;
  private volatile boolean holding;

  public AsyncCaller(ServiceClient client, CallLog log, StateStore store, Deliveries deliveries) {
    this.client = client;
    this.store = store;
    this.deliveries = deliveries;
    this.delayedResponses = new DelayedResponses(store, deliveries);
    this.closing = new CloseTracker(log);
  }

  /**
   * Makes a call; the response has the type of the operation. Never throws.
   *
   * @param given a request of the operation; declared by an interface, or verifying the client
   *     would load the requests of all operations
   */
  @SuppressWarnings("unchecked") // each operation answers with its own type
  public <R extends IvsResponse> CompletableFuture<R> call(
      IvsOperation operation, @Nullable SdkPojo given) {
    IvsRequest request = (IvsRequest) given;
    closing.onCall(operation);
    catchUp();
    AsyncCall call = new AsyncCall(this, client, executor, operation, request, store.now());
    undecided.add(call);
    start(call, operation, request);
    return (CompletableFuture<R>) call.future();
  }

  /** Fails a call of an operation that this fake does not have, even while calls are held. */
  public CompletableFuture<IvsResponse> unsupported(
      String operationName, @Nullable IvsRequest request) {
    CompletableFuture<IvsResponse> future = new CompletableFuture<>();
    client.unsupported(operationName, request).complete(future);
    return future;
  }

  private void start(AsyncCall call, IvsOperation operation, @Nullable IvsRequest request) {
    if (!SdkRequests.isSendable(operation, request)) {
      // The SDK fails such a call on the calling thread, before it sends anything.
      call.carryOut();
    } else if (holding) {
      hold(call);
    } else {
      call.dispatch();
    }
  }

  private void hold(AsyncCall call) {
    held.add(call);
    if (!undecided.contains(call)) {
      // Another thread cancelled the calls, perhaps before this one was added.
      held.remove(call);
    }
    if (!holding) {
      // Another thread released the calls, perhaps before this one was added.
      dispatchHeld();
    }
  }

  /** Delivers what is due on a clock that follows the system clock. */
  private void catchUp() {
    store.catchUp();
    deliveries.deliver();
  }

  void completeLater(Duration delay, DelayedResponse response) {
    delayedResponses.schedule(delay, response);
  }

  void decided(AsyncCall call) {
    undecided.remove(call);
    held.remove(call);
  }

  @Override
  public void completeOn(Executor other) {
    executor = Objects.requireNonNull(other, "executor");
  }

  @Override
  public void hold() {
    holding = true;
  }

  @Override
  public List<InFlightCall> inFlight() {
    return List.copyOf(held);
  }

  @Override
  public InFlightCall completeNext() {
    AsyncCall next = next();
    next.dispatch();
    return next;
  }

  @Override
  public InFlightCall failNext(Fault fault) {
    Objects.requireNonNull(fault, "fault");
    AsyncCall next = next();
    next.fail(fault);
    return next;
  }

  private AsyncCall next() {
    AsyncCall next = held.poll();
    if (next == null) {
      throw new IllegalStateException(
          "No call is in flight: call hold(), then let the code under test call the asynchronous client.");
    }
    return next;
  }

  @Override
  public void release() {
    holding = false;
    dispatchHeld();
  }

  private void dispatchHeld() {
    for (AsyncCall call = held.poll(); call != null; call = held.poll()) {
      call.dispatch();
    }
  }

  /** Marks the client as closed. */
  public void close() {
    closing.close();
  }

  /** Cancels all calls in flight, and restores the defaults. */
  public void reset() {
    closing.reset();
    rewind(false, Runnable::run);
  }

  /** Returns an action that cancels all calls in flight and brings back the present settings. */
  public Runnable checkpoint() {
    Runnable openOrClosed = closing.checkpoint();
    boolean presentHolding = holding;
    Executor presentExecutor = executor;
    return () -> {
      openOrClosed.run();
      rewind(presentHolding, presentExecutor);
    };
  }

  private void rewind(boolean hold, Executor other) {
    holding = hold;
    executor = other;
    List.copyOf(held).forEach(AsyncCall::cancel);
    List.copyOf(undecided).forEach(AsyncCall::cancel);
    takeDelayed().forEach(DelayedResponse::cancel);
  }

  /** Returns whether calls are held, and how many. The format may change. */
  @Override
  public String toString() {
    return Text.of(
        "AsyncCalls[%s, %d in flight]", holding ? "holding" : "not holding", held.size());
  }

  private List<DelayedResponse> takeDelayed() {
    try (Transaction transaction = store.begin()) {
      return transaction.state().takeResponses();
    }
  }
}
