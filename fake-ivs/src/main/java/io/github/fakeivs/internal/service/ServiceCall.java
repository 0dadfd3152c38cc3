package io.github.fakeivs.internal.service;

import io.github.fakeivs.call.IvsOperation;
import java.time.Instant;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * A call that the service has received.
 *
 * @param operation the operation
 * @param request the request
 * @param requestId the id that the service assigned
 * @param time when the call was received
 * @param generation how often the fake had been reset; a call of an older generation is not logged
 */
public record ServiceCall(
    IvsOperation operation, IvsRequest request, String requestId, Instant time, long generation) {

  /** Returns the call as carried out in a generation. */
  ServiceCall in(long other) {
    return other == generation ? this : new ServiceCall(operation, request, requestId, time, other);
  }
}
