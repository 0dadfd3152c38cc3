package io.github.fakeivs.internal.pipeline;

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
import java.time.Instant;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * The one way of every call: validate, check the account, run the operation, stamp the answer.
 *
 * <p>Whatever refuses on the way becomes the SDK's exception here, where the request id is known.
 */
public final class CallPipeline {

  private final Account account;
  private final TimedState state;

  public CallPipeline(Account account, TimedState state) {
    this.account = account;
    this.state = state;
  }

  public <Q extends IvsRequest, R extends IvsResponse> R call(
      Operation<Q, R> operation, Q request) {
    Objects.requireNonNull(request, () -> operation.descriptor() + " was called without a request");
    ClientSide.requirePath(request);
    String requestId = state.read().ids().requestId();
    try {
      validate(operation, request);
      return stamped(answer(operation, request), operation.descriptor().successStatus(), requestId);
    } catch (Refusal refusal) {
      throw ServiceExceptions.of(refusal, requestId);
    }
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
