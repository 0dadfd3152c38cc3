package io.github.fakeivs.internal.fault;

import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.internal.base.Failures;
import io.github.fakeivs.internal.service.IvsService;
import io.github.fakeivs.internal.service.ServiceCall;
import io.github.fakeivs.internal.state.Account;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The service with the faults of the test applied. All clients call the service through this class.
 */
public final class FaultyService {

  private final Account account;
  private final FaultRules rules;
  private final IvsService service;
  private final Failures failures;
  private final NestedCalls nestedCalls = new NestedCalls();

  /**
   * Creates a service.
   *
   * @param failures keeps what actions of the test throw, as it does for listeners
   */
  public FaultyService(Account account, FaultRules rules, IvsService service, Failures failures) {
    this.account = account;
    this.rules = rules;
    this.service = service;
    this.failures = failures;
  }

  /**
   * Answers a call. Never throws: if a fault throws instead of returning its throwable, the call
   * fails with what it threw.
   *
   * @param call the call
   * @param patience how long the caller waits in real time, or null if it has no timeout
   * @param exceptions translates failures of the service for the caller
   */
  public Answer answer(
      ServiceCall call, @Nullable Duration patience, ServiceExceptions exceptions) {
    if (rules.isEmpty()) {
      return serviceAnswer(call, MatchedFaults.NONE);
    }
    try {
      nestedCalls.begin(call);
    } catch (IllegalStateException tooDeep) {
      return Answer.failed(call, tooDeep);
    }
    try {
      return answer(call, rules.match(call), patience, exceptions);
    } catch (Throwable thrown) {
      return Answer.failed(call, thrown);
    } finally {
      nestedCalls.end();
    }
  }

  private Answer answer(
      ServiceCall call,
      MatchedFaults faults,
      @Nullable Duration patience,
      ServiceExceptions exceptions) {
    RealTime.sleep(shorter(faults.realDelay(), patience));
    FaultyServiceCall faulted = new FaultyServiceCall(call, account, exceptions);
    failures.collect(faults::runBefore);
    Throwable failureBefore = faults.failureBefore(faulted);
    Answer answer =
        failureBefore == null
            ? serviceAnswer(call, faults)
            : Answer.failed(call, failureBefore, faults);
    failures.collect(faults::runAfter);
    Throwable failureAfter = faults.failureAfter(faulted);
    return failureAfter == null ? answer : Answer.failed(answer.call(), failureAfter, faults);
  }

  /** Fails a call without carrying it out. */
  public Answer fail(ServiceCall call, Fault fault, ServiceExceptions exceptions) {
    FaultyServiceCall faulted = new FaultyServiceCall(call, account, exceptions);
    return Answer.failed(call, MatchedFaults.throwableOf(fault, faulted));
  }

  private Answer serviceAnswer(ServiceCall call, MatchedFaults faults) {
    try {
      return Answer.of(service.answer(call), faults);
    } catch (Throwable failure) {
      return Answer.failed(call, failure, faults);
    }
  }

  private static Duration shorter(Duration delay, @Nullable Duration patience) {
    return patience != null && patience.compareTo(delay) < 0 ? patience : delay;
  }
}
