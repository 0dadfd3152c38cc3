package io.github.fakeivs.internal.client;

import io.github.fakeivs.call.IvsOperation;
import io.github.fakeivs.internal.service.CallLog;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Makes the calls of a synchronous client. */
public final class SyncCaller {

  private final ServiceClient client;
  private final ClientLife life;

  public SyncCaller(ServiceClient client, CallLog log) {
    this.client = client;
    this.life = new ClientLife(log);
  }

  /** Makes a call, whose response is of the operation's own type; throws what it fails with. */
  public IvsResponse call(IvsOperation operation, @Nullable IvsRequest request) {
    life.called(operation);
    return client.call(operation, request).orThrow();
  }

  /** Notes that the client was closed. */
  public void close() {
    life.close();
  }

  /** Opens the client again. */
  public void reset() {
    life.reopen();
  }
}
