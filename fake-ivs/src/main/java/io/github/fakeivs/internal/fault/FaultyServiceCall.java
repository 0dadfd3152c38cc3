package io.github.fakeivs.internal.fault;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.FaultyCall;
import io.github.fakeivs.internal.base.Text;
import io.github.fakeivs.internal.error.ServiceError;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.operation.RequestArns;
import io.github.fakeivs.internal.service.ServiceCall;
import io.github.fakeivs.internal.state.Account;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/** A call as a fault sees it, with the exceptions that the service would fail it with. */
record FaultyServiceCall(ServiceCall call, Account account, ServiceExceptions exceptions)
    implements FaultyCall {

  @Override
  public IvsOperation operation() {
    return call.operation();
  }

  @Override
  public IvsRequest request() {
    return call.request();
  }

  @Override
  public String resourceArn() {
    return RequestArns.resourceOf(request());
  }

  @Override
  public RuntimeException serviceException(String code, String message) {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    return exception(ServiceFailure.of(ServiceError.withCode(code), message));
  }

  @Override
  public RuntimeException accessDenied() {
    return exception(
        ServiceFailure.notAuthorized(
            account.userArn(), operation().operationName(), resourceArn()));
  }

  @Override
  public RuntimeException throttled() {
    String resource = resourceArn().isEmpty() ? account.accountId() : resourceArn();
    return exception(ServiceFailure.throttled(operation(), operation().callsPerSecond(), resource));
  }

  private RuntimeException exception(ServiceFailure failure) {
    return exceptions.of(failure, call.requestId());
  }

  /** Returns the request. The format may change. */
  @Override
  public String toString() {
    return Text.of("FaultyCall[%s]", request());
  }
}
