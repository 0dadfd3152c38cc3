package io.github.fakeivs.internal.service;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import io.github.fakeivs.internal.base.Text;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** A call in the log, with either a response or a failure. */
record LoggedCall(
    IvsOperation operation,
    IvsRequest request,
    @Nullable IvsResponse answer,
    @Nullable Throwable failure,
    Instant time,
    Thread thread)
    implements RecordedCall {

  @Override
  public Optional<IvsResponse> response() {
    return Optional.ofNullable(answer);
  }

  @Override
  public Optional<Throwable> exception() {
    return Optional.ofNullable(failure);
  }

  /** Returns time, request and outcome in one line. The format may change. */
  @Override
  public String toString() {
    return Text.of("%s %s -> %s", time, request, failure == null ? answer : failure);
  }
}
