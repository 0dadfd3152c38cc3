package io.github.fakeivs.internal.fault;

import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.service.IvsService;
import io.github.fakeivs.internal.service.ServiceCall;
import io.github.fakeivs.internal.state.Account;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The service with the faults of the test around it. Every door calls it, and nothing else. */
public final class FaultyService {

  private final Account account;
  private final FaultRules rules;
  private final IvsService service;

  public FaultyService(Account account, FaultRules rules, IvsService service) {
    this.account = account;
    this.rules = rules;
    this.service = service;
  }

  /**
   * Answers a call as the faults have it. Nothing is thrown: what a fault of the test's throws
   * instead of making is what the call fails with.
   *
   * @param call the call
   * @param patience how long its caller waits in real time, or null for as long as it takes
   * @param exceptions what the caller gets to see of failures of the service
   */
  public Answer answer(
      ServiceCall call, @Nullable Duration patience, ServiceExceptions exceptions) {
    try {
      FaultedCall faulted = new FaultedCall(call, account, exceptions);
      MatchedFaults faults = rules.match(call);
      RealTime.sleep(shorter(faults.realDelay(), patience));
      Throwable failure = faults.failureBefore(faulted);
      if (failure != null) {
        return Answer.failed(failure, faults);
      }
      Answer answer = carriedOut(call, faults);
      Throwable lost = faults.failureAfter(faulted);
      return lost == null ? answer : Answer.failed(lost, faults);
    } catch (Throwable ofTheTest) {
      return Answer.failed(ofTheTest);
    }
  }

  /** Lets a call fail that is never carried out, with what a fault makes or throws. */
  public Answer fail(ServiceCall call, Fault fault, ServiceExceptions exceptions) {
    try {
      return Answer.failed(MatchedFaults.madeBy(fault, new FaultedCall(call, account, exceptions)));
    } catch (Throwable ofTheTest) {
      return Answer.failed(ofTheTest);
    }
  }

  private Answer carriedOut(ServiceCall call, MatchedFaults faults) {
    try {
      return Answer.of(service.answer(call), faults);
    } catch (ServiceFailure failure) {
      return Answer.failed(failure, faults);
    }
  }

  private static Duration shorter(Duration delay, @Nullable Duration patience) {
    return patience != null && patience.compareTo(delay) < 0 ? patience : delay;
  }
}
