package io.github.fakeivs.internal.fault;

import io.github.fakeivs.internal.error.ServiceFailure;

/** Makes of a failure of the service what the callers of a door get to see. */
@FunctionalInterface
public interface ServiceExceptions {

  /**
   * Returns the exception.
   *
   * @param failure the failure
   * @param requestId the id of the call that failed
   */
  RuntimeException of(ServiceFailure failure, String requestId);
}
