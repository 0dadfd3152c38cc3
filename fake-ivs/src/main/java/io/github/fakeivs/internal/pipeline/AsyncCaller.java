package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.async.AsyncCalls;
import io.github.fakeivs.async.InFlightCall;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.internal.operation.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Makes the calls of an asynchronous caller: the same pipeline, and a future for the outcome. */
public final class AsyncCaller implements AsyncCalls {

  private final CallPipeline pipeline;
  private final LateAnswers lateAnswers;
  private final Clock clock;
  private final ConcurrentLinkedQueue<Flight<?, ?>> flights = new ConcurrentLinkedQueue<>();
  private volatile Executor executor = Runnable::run;
  private volatile boolean holding;
  private final ClientLife life;

  public AsyncCaller(CallPipeline pipeline, CallLog log, LateAnswers lateAnswers, Clock clock) {
    this.pipeline = pipeline;
    this.life = new ClientLife(log);
    this.lateAnswers = lateAnswers;
    this.clock = clock;
  }

  /** Makes a call; whatever happens, nothing is thrown here. */
  public <Q extends IvsRequest, R extends IvsResponse> CompletableFuture<R> call(
      Operation<Q, R> operation, Q request) {
    life.called(operation.descriptor());
    lateAnswers.runUntil(clock.instant());
    Flight<Q, R> flight =
        new Flight<>(pipeline, lateAnswers, executor, operation, request, clock.instant());
    if (!ClientSide.sends(request)) {
      // The SDK finds out on the calling thread, before anything takes off.
      flight.land();
    } else if (holding) {
      hold(flight);
    } else {
      flight.depart();
    }
    return flight.future();
  }

  private void hold(Flight<?, ?> flight) {
    flight.whenCancelled(() -> flights.remove(flight));
    flights.add(flight);
    if (!holding) {
      // Released by another thread, which may have looked before this call was there.
      departAll();
    }
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
    return List.copyOf(flights);
  }

  @Override
  public InFlightCall completeNext() {
    Flight<?, ?> next = next();
    next.depart();
    return next;
  }

  @Override
  public InFlightCall failNext(Fault fault) {
    Objects.requireNonNull(fault, "fault");
    Flight<?, ?> next = next();
    next.fail(fault);
    return next;
  }

  private Flight<?, ?> next() {
    return Optional.<Flight<?, ?>>ofNullable(flights.poll())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No call is in flight: hold() first, then let the code under test call the asynchronous client."));
  }

  @Override
  public void release() {
    holding = false;
    departAll();
  }

  private void departAll() {
    for (Flight<?, ?> flight = flights.poll(); flight != null; flight = flights.poll()) {
      flight.depart();
    }
  }

  public void close() {
    life.close();
  }

  /** Cancels what is in flight, and completes calls as by default. */
  public void reset() {
    life.reopen();
    holding = false;
    executor = Runnable::run;
    flights.forEach(flight -> flight.future().cancel(false));
    lateAnswers.lose();
  }
}
