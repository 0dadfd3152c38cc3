package io.github.fakeivs.internal.service;

import io.github.fakeivs.call.Calls;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Records the calls of a fake. */
public final class CallLog implements Calls {

  private final Queue<RecordedCall> calls = new ConcurrentLinkedQueue<>();
  private final Queue<IvsOperation> afterClose = new ConcurrentLinkedQueue<>();

  /** Creates an empty log. */
  public CallLog() {}

  /** Adds a call that was carried out on the current thread. */
  public void add(
      ServiceCall call,
      IvsRequest asGiven,
      @Nullable IvsResponse response,
      @Nullable Throwable failure) {
    calls.add(
        new LoggedCall(
            call.operation(), asGiven, response, failure, call.time(), Thread.currentThread()));
  }

  /** Adds an operation that was called on a closed client. */
  public void addAfterClose(IvsOperation operation) {
    afterClose.add(operation);
  }

  @Override
  public List<RecordedCall> all() {
    return List.copyOf(calls);
  }

  @Override
  public List<IvsOperation> afterClose() {
    return List.copyOf(afterClose);
  }

  @Override
  public void clear() {
    afterClose.clear();
    calls.clear();
  }
}
