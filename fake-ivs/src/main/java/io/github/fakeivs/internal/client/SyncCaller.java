package io.github.fakeivs.internal.client;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.service.CallLog;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Makes the calls of the synchronous client. */
public final class SyncCaller {

  private final ServiceClient client;
  private final CloseTracker closing;

  public SyncCaller(ServiceClient client, CallLog log) {
    this.client = client;
    this.closing = new CloseTracker(log);
  }

  /**
   * Makes a call, whose response has the type of the operation, or throws what it fails with.
   *
   * @param request a request of the operation; declared by an interface, or verifying the client
   *     would load the requests of all operations
   */
  public IvsResponse call(IvsOperation operation, @Nullable SdkPojo request) {
    closing.onCall(operation);
    return client.call(operation, (IvsRequest) request).orThrow();
  }

  /** Fails a call of an operation that this fake does not have. */
  public IvsResponse unsupported(String operationName, @Nullable IvsRequest request) {
    return client.unsupported(operationName, request).orThrow();
  }

  /** Marks the client as closed. */
  public void close() {
    closing.close();
  }

  /** Marks the client as open. */
  public void reset() {
    closing.reset();
  }

  /** Returns an action that makes the client open or closed, as it is now. */
  public Runnable checkpoint() {
    return closing.checkpoint();
  }
}
