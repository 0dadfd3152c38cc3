package io.github.fakeivs.internal.service;

import io.github.fakeivs.call.IvsOperation;
import java.time.Instant;
import software.amazon.awssdk.services.ivs.model.IvsRequest;

/**
 * A call that has reached the service.
 *
 * @param operation what is called
 * @param request with what it is called
 * @param requestId the id that the service gives the call
 * @param time when it arrived
 */
public record ServiceCall(
    IvsOperation operation, IvsRequest request, String requestId, Instant time) {}
