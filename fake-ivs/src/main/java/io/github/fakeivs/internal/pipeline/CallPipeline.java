package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.internal.broadcast.TimedState;
import io.github.fakeivs.internal.error.Refusal;
import io.github.fakeivs.internal.error.ServiceExceptions;
import io.github.fakeivs.internal.operation.Call;
import io.github.fakeivs.internal.operation.Operation;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.state.State;
import io.github.fakeivs.internal.validation.Validator;
import io.github.fakeivs.internal.validation.Violations;
import io.github.fakeivs.internal.wire.AnswerHead;
import io.github.fakeivs.quota.CallRates;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The one way of every call: faults, call rate, validation, the account, the operation, the stamp
 * on the answer, late faults, the record.
 *
 * <p>Whatever refuses on the way becomes the SDK's exception here, where the request id is known.
 * Faults run on the caller's thread and outside the lock of the state.
 */
public final class CallPipeline {

  private final Account account;
  private final TimedState state;
  private final FaultBook faults;
  private final CallLog log;
  private final RateLimiter rates;

  public CallPipeline(
      Account account, TimedState state, FaultBook faults, CallLog log, CallRates rates) {
    this.account = account;
    this.state = state;
    this.faults = faults;
    this.log = log;
    this.rates = new RateLimiter(rates, account.accountId());
  }

  /** Forgets what was counted for the call rates. */
  public void resetRates() {
    rates.reset();
  }

  /** Makes a call; nothing is thrown, all is in the outcome. */
  public <Q extends IvsRequest, R extends IvsResponse> Outcome<R> attempt(
      Operation<Q, R> operation, Q request) {
    try {
      Objects.requireNonNull(
          request, () -> operation.descriptor() + " was called without a request");
      ClientSide.requirePath(request);
    } catch (RuntimeException neverSent) {
      return Outcome.failed(neverSent, Duration.ZERO);
    }
    Instant time = state.now();
    return recorded(operation, request, time, sent(operation, request));
  }

  /** Lets a call fail that is never carried out. */
  <Q extends IvsRequest, R extends IvsResponse> Outcome<R> fail(
      Operation<Q, R> operation, Q request, Fault fault) {
    Outcome<R> failed = Outcome.failed(fault.on(struck(operation, request)), Duration.ZERO);
    return recorded(operation, request, state.now(), failed);
  }

  private StruckCall struck(Operation<?, ?> operation, IvsRequest request) {
    return new StruckCall(operation.descriptor(), request, state.read().ids().requestId(), account);
  }

  private <R extends IvsResponse> Outcome<R> recorded(
      Operation<?, R> operation, IvsRequest request, Instant time, Outcome<R> outcome) {
    log.add(
        new RecordedCall(
            operation.descriptor(),
            ClientSide.asGiven(request),
            outcome.response(),
            outcome.failure(),
            time,
            Thread.currentThread()));
    return outcome;
  }

  private <Q extends IvsRequest, R extends IvsResponse> Outcome<R> sent(
      Operation<Q, R> operation, Q request) {
    StruckCall call = struck(operation, request);
    try {
      Strike strike = faults.strike(call);
      Optional<Duration> cutShort = ClientSide.timeout(request, strike.realDelay());
      RealTime.pass(cutShort.orElse(strike.realDelay()));
      Outcome<R> outcome =
          strike
              .before(call)
              .map(failure -> Outcome.<R>failed(failure, strike.delay()))
              .orElseGet(() -> served(operation, request, call, strike));
      return cutShort
          .map(timeout -> CallPipeline.<R>timedOut(timeout, Duration.ZERO))
          .or(
              () ->
                  ClientSide.timeout(request, strike.delay())
                      .map(timeout -> CallPipeline.<R>timedOut(timeout, timeout)))
          .orElse(outcome);
    } catch (RuntimeException | Error ofTheTest) {
      return Outcome.failed(ofTheTest, Duration.ZERO);
    }
  }

  private <Q extends IvsRequest, R extends IvsResponse> Outcome<R> served(
      Operation<Q, R> operation, Q request, StruckCall call, Strike strike) {
    Outcome<R> outcome = answered(operation, request, call.requestId(), strike);
    return strike.after(call).map(lost -> Outcome.<R>failed(lost, strike.delay())).orElse(outcome);
  }

  private static <R> Outcome<R> timedOut(Duration timeout, Duration delay) {
    return Outcome.failed(ApiCallTimeoutException.create(timeout.toMillis()), delay);
  }

  private <Q extends IvsRequest, R extends IvsResponse> Outcome<R> answered(
      Operation<Q, R> operation, Q request, String requestId, Strike strike) {
    try {
      R response = respond(operation, request, requestId);
      strike.succeeded(response);
      return Outcome.answered(response, strike.delay());
    } catch (Refusal refusal) {
      return Outcome.failed(ServiceExceptions.of(refusal, requestId), strike.delay());
    }
  }

  private <Q extends IvsRequest, R extends IvsResponse> R respond(
      Operation<Q, R> operation, Q request, String requestId) {
    rates.require(operation.descriptor(), request, state::now);
    validate(operation, request);
    return stamped(answer(operation, request), operation.descriptor().successStatus(), requestId);
  }

  private <Q extends IvsRequest, R extends IvsResponse> void validate(
      Operation<Q, R> operation, Q request) {
    Violations violations = new Violations(operation.descriptor(), request);
    Validator.check(request, violations);
    operation.checkRules(request, state.read().quotas(), violations);
    violations.refuse();
  }

  private <Q extends IvsRequest, R extends IvsResponse> SdkBuilder<?, R> answer(
      Operation<Q, R> operation, Q request) {
    return operation.changing()
        ? state.change((current, now) -> answer(operation, request, current, now))
        : answer(operation, request, state.read(), state.now());
  }

  private <Q extends IvsRequest, R extends IvsResponse> SdkBuilder<?, R> answer(
      Operation<Q, R> operation, Q request, State current, Instant now) {
    Call call = new Call(operation.descriptor(), account, current, now);
    call.requireOwnResources(request);
    return operation.handler().answer(call, request);
  }

  private static <R extends IvsResponse> R stamped(
      SdkBuilder<?, R> answer, int status, String requestId) {
    AnswerHead head = AnswerHead.success(status, requestId);
    ((IvsResponse.Builder) answer)
        .responseMetadata(head.metadata())
        .sdkHttpResponse(head.httpResponse());
    return answer.build();
  }
}
