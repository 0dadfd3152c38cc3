package io.github.fakeivs.internal.client;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.service.CallLog;

/** Whether a client was closed, and a note of what is called on it then, all the same. */
final class ClientLife {

  private final CallLog log;
  private volatile boolean closed;

  ClientLife(CallLog log) {
    this.log = log;
  }

  void called(IvsOperation operation) {
    if (closed) {
      log.addAfterClose(operation);
    }
  }

  void close() {
    closed = true;
  }

  void reopen() {
    closed = false;
  }
}
