package io.github.fakeivs.internal.client;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.service.CallLog;

/** Records calls on a client that has been closed. Such calls are answered nevertheless. */
final class CloseTracker {

  private final CallLog log;
  private volatile boolean closed;

  CloseTracker(CallLog log) {
    this.log = log;
  }

  void onCall(IvsOperation operation) {
    if (closed) {
      log.addAfterClose(operation);
    }
  }

  void close() {
    closed = true;
  }

  void reset() {
    closed = false;
  }

  /** Returns an action that makes the client open or closed, as it is now. */
  Runnable checkpoint() {
    boolean present = closed;
    return () -> closed = present;
  }
}
