package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.internal.error.Refusal;
import io.github.fakeivs.internal.error.ServiceError;
import io.github.fakeivs.internal.error.ServiceExceptions;
import io.github.fakeivs.internal.state.Account;
import io.github.fakeivs.internal.wire.Sent;
import java.util.List;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** A call as faults see it: what is called, and how the service would fail it. */
record StruckCall(IvsOperation operation, IvsRequest request, String requestId, Account account)
    implements FaultyCall {

  private static final List<String> ARN_MEMBERS = List.of("arn", "channelArn", "resourceArn");

  @Override
  public String resourceArn() {
    return ARN_MEMBERS.stream()
        .map(member -> Sent.text(request, member))
        .filter(arn -> !arn.isEmpty())
        .findFirst()
        .orElse("");
  }

  @Override
  public RuntimeException serviceException(String code, String message) {
    return failure(Refusal.of(ServiceError.withCode(code), message));
  }

  @Override
  public RuntimeException accessDenied() {
    return failure(
        Refusal.notAuthorized(account.userArn(), operation.operationName(), resourceArn()));
  }

  @Override
  public RuntimeException throttled() {
    String resource = resourceArn().isEmpty() ? account.accountId() : resourceArn();
    return failure(Refusal.throttled(operation, RateLimiter.perSecond(operation), resource));
  }

  RuntimeException failure(Refusal refusal) {
    return ServiceExceptions.of(refusal, requestId);
  }
}
