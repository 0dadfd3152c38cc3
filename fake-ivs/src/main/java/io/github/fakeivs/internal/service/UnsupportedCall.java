package io.github.fakeivs.internal.service;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.internal.base.Text;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** A call in the log of an operation that only a newer SDK has, and which therefore failed. */
record UnsupportedCall(
    String operationName,
    IvsRequest request,
    UnsupportedOperationException failure,
    Instant time,
    Thread thread)
    implements RecordedCall {

  @Override
  public IvsOperation operation() {
    throw new UnsupportedOperationException(
        Text.of("There is no IvsOperation %s: use operationName() instead.", operationName),
        failure);
  }

  @Override
  public Optional<IvsResponse> response() {
    return Optional.empty();
  }

  @Override
  public Optional<Throwable> exception() {
    return Optional.of(failure);
  }

  /** Returns time, request and outcome in one line. The format may change. */
  @Override
  public String toString() {
    return Text.of("%s %s -> %s", time, request, failure);
  }
}
