package io.github.fakeivs.internal.fault;

import io.github.fakeivs.internal.error.ServiceFailure;

/** Translates failures of the service to the exceptions that the caller of a client gets. */
@FunctionalInterface
public interface ServiceExceptions {

  /**
   * Returns the exception for a failure.
   *
   * @param failure the failure
   * @param requestId the id of the failed call
   */
  RuntimeException of(ServiceFailure failure, String requestId);
}
