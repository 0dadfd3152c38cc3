package io.github.fakeivs.internal.service;

import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * A call that was carried out.
 *
 * @param call the call
 * @param response the answer, which lacks only its head
 */
public record ServedCall(ServiceCall call, IvsResponse.Builder response) {}
