package io.github.fakeivs.internal.service;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.operation.Call;
import io.github.fakeivs.internal.operation.Operation;
import io.github.fakeivs.internal.operation.Operations;
import io.github.fakeivs.internal.operation.RequestArns;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.StateStore;
import io.github.fakeivs.internal.state.Transaction;
import io.github.fakeivs.internal.validation.Validator;
import io.github.fakeivs.internal.validation.Violations;
import java.time.Instant;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * Answers calls: checks the call rate, validates the request, checks ownership, and carries out the
 * operation.
 */
public final class IvsService {

  private final Account account;
  private final StateStore store;
  private final Operations operations;
  private final CallRateLimiter callRates;
  private final CallLog log;

  public IvsService(
      Account account,
      StateStore store,
      Operations operations,
      CallRateLimiter callRates,
      CallLog log) {
    this.account = account;
    this.store = store;
    this.operations = operations;
    this.callRates = callRates;
    this.log = log;
  }

  /** Receives a request and assigns it an id and a time. */
  public ServiceCall receive(IvsOperation operation, IvsRequest request) {
    long generation = log.generation();
    return new ServiceCall(operation, request, requestId(), store.now(), generation);
  }

  /** Returns a new request id. */
  public String requestId() {
    return store.current().ids().requestId();
  }

  /** Returns what time it is. */
  public Instant now() {
    return store.now();
  }

  /**
   * Carries a call out.
   *
   * @return the response, which lacks only its metadata
   * @throws ServiceFailure if the service refuses the call; nothing has changed then
   */
  public ServedCall answer(ServiceCall received) {
    IvsOperation name = received.operation();
    IvsRequest request = received.request();
    Operation<IvsRequest> operation = operations.get(name);
    callRates.require(name, request, store);
    validate(name, operation, request);
    RequestArns.requireOwn(account, name, request);
    // The generation is read with the state, so that a reset comes before both or after both.
    if (!operation.changing()) {
      return store.read(
          transaction ->
              new ServedCall(
                  received.in(log.generation()),
                  operation.handler().answer(new Call(name, transaction), request)));
    }
    try (Transaction transaction = store.begin()) {
      return new ServedCall(
          received.in(log.generation()),
          operation.handler().answer(new Call(name, transaction), request));
    }
  }

  private void validate(IvsOperation name, Operation<IvsRequest> operation, IvsRequest request) {
    Violations violations = new Violations(name, request);
    Validator.check(request, violations);
    operation.check(request, store.current().quotas(), violations);
    violations.failIfAny();
  }
}
