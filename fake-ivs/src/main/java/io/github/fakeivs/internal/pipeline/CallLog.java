package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.call.Calls;
import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.call.RecordedCall;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Keeps the calls of a fake. */
public final class CallLog implements Calls {

  private final Queue<RecordedCall> calls = new ConcurrentLinkedQueue<>();
  private final Queue<IvsOperation> afterClose = new ConcurrentLinkedQueue<>();

  /** Begins without calls. */
  public CallLog() {}

  void addAfterClose(IvsOperation operation) {
    afterClose.add(operation);
  }

  void add(RecordedCall call) {
    calls.add(call);
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
