package io.github.fakeivs.fault;

import io.github.fakeivs.IvsOperation;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * A call that a fault strikes.
 *
 * @param operation what is called
 * @param request with what
 * @param requestId the id that the service gives the call
 * @param accountId the account that is called
 * @since 0.1.0
 */
public record FaultyCall(
    IvsOperation operation, IvsRequest request, String requestId, String accountId) {}
