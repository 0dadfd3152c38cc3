package io.github.fakeivs.internal.pipeline;

import io.github.fakeivs.internal.operation.Operation;
import software.amazon.awssdk.services.ivs.model.IvsRequest;
import software.amazon.awssdk.services.ivs.model.IvsResponse;

/** Makes the calls of a synchronous caller. */
public final class SyncCaller {

  private final CallPipeline pipeline;
  private final ClientLife life;

  public SyncCaller(CallPipeline pipeline, CallLog log) {
    this.pipeline = pipeline;
    this.life = new ClientLife(log);
  }

  public <Q extends IvsRequest, R extends IvsResponse> R call(
      Operation<Q, R> operation, Q request) {
    life.called(operation.descriptor());
    return pipeline.attempt(operation, request).orThrow();
  }

  public void close() {
    life.close();
  }

  public void reset() {
    life.reopen();
  }
}
