package io.github.fakeivs.internal.client;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.fault.Fault;
import io.github.fakeivs.internal.base.Durations;
import io.github.fakeivs.internal.broadcast.Deliveries;
import io.github.fakeivs.internal.error.ServiceFailure;
import io.github.fakeivs.internal.fault.Answer;
import io.github.fakeivs.internal.fault.FaultyService;
import io.github.fakeivs.internal.sdk.Unsupported;
import io.github.fakeivs.internal.service.CallLog;
import io.github.fakeivs.internal.service.IvsService;
import io.github.fakeivs.internal.service.ServiceCall;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Common to both SDK clients: sends a request to the service and translates the answer. */
public final class ServiceClient {

  private final IvsService service;
  private final FaultyService faultyService;
  private final CallLog log;
  private final Deliveries deliveries;

  public ServiceClient(
      IvsService service, FaultyService faultyService, CallLog log, Deliveries deliveries) {
    this.service = service;
    this.faultyService = faultyService;
    this.log = log;
    this.deliveries = deliveries;
  }

  /** Makes a call. Never throws: failures are in the outcome. */
  public Outcome call(IvsOperation operation, @Nullable IvsRequest request) {
    IvsRequest sent;
    try {
      sent = SdkRequests.requireSendable(operation, request);
    } catch (RuntimeException neverSent) {
      return Outcome.failed(neverSent, Duration.ZERO);
    }
    ServiceCall call = service.receive(operation, sent);
    Duration timeout = SdkRequests.timeout(sent);
    Answer answer = faultyService.answer(call, timeout, SdkExceptions::of);
    return recorded(answer.call(), outcome(call, answer, timeout));
  }

  /** Returns a request id for a response to something that is not a call. */
  public String requestId() {
    return service.requestId();
  }

  /** Fails a call before it reaches the service. */
  Outcome fail(IvsOperation operation, IvsRequest request, Fault fault) {
    ServiceCall call = service.receive(operation, request);
    Answer answer = faultyService.fail(call, fault, SdkExceptions::of);
    return recorded(answer.call(), outcome(call, answer, null));
  }

  /** Fails a call of an operation that the service does not have. */
  public Outcome unsupported(String operationName, @Nullable IvsRequest request) {
    if (request == null) {
      return Outcome.failed(SdkRequests.missing(operationName), Duration.ZERO);
    }
    UnsupportedOperationException failure = Unsupported.operation(operationName);
    log.addUnsupported(operationName, SdkRequests.asGiven(request), failure, service.now());
    return Outcome.failed(failure, Duration.ZERO);
  }

  /** Records a call and notifies the listeners of its events, which may make further calls. */
  private Outcome recorded(ServiceCall call, Outcome outcome) {
    log.add(call, SdkRequests.asGiven(call.request()), outcome.response(), outcome.failure());
    deliveries.deliver();
    return outcome;
  }

  private static Outcome outcome(ServiceCall call, Answer answer, @Nullable Duration timeout) {
    if (timeout != null && isTooLate(answer.realDelay(), timeout)) {
      // The caller's thread has already waited.
      return timedOut(timeout, Duration.ZERO);
    }
    if (timeout != null && isTooLate(answer.delay(), timeout)) {
      return timedOut(timeout, timeout);
    }
    IvsResponse.Builder response = answer.response();
    if (response != null) {
      return Outcome.answered(withHead(response, call), answer.delay());
    }
    return Outcome.failed(translated(answer.failureOrThrow(), call), answer.delay());
  }

  private static boolean isTooLate(Duration delay, Duration timeout) {
    return !delay.isZero() && timeout.compareTo(delay) <= 0;
  }

  private static Outcome timedOut(Duration timeout, Duration delay) {
    return Outcome.failed(ApiCallTimeoutException.create(Durations.toMillis(timeout)), delay);
  }

  private static IvsResponse withHead(IvsResponse.Builder response, ServiceCall call) {
    ResponseHead head = ResponseHead.success(call.operation().successStatus(), call.requestId());
    response.responseMetadata(head.metadata());
    response.sdkHttpResponse(head.httpResponse());
    return (IvsResponse) ((SdkBuilder<?, ?>) response).build();
  }

  private static Throwable translated(Throwable failure, ServiceCall call) {
    return failure instanceof ServiceFailure refused
        ? SdkExceptions.of(refused, call.requestId())
        : failure;
  }
}
