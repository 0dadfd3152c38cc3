package io.github.fakeivs.internal.service;

import software.amazon.awssdk.services.ivs.model.IvsResponse;

/**
 * A call that was carried out.
 *
 * @param call the call, in the generation whose state it read or changed
 * @param response the response, which lacks only its metadata
 */
public record ServedCall(ServiceCall call, IvsResponse.Builder response) {}
