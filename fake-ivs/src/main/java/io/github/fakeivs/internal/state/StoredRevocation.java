package io.github.fakeivs.internal.state;

import io.github.fakeivs.viewer.ViewerSessionRevocation;

/**
 * A revocation with an id to keep it by.
 *
 * @param id unique in the account
 * @param revocation what was asked for
 */
public record StoredRevocation(String id, ViewerSessionRevocation revocation) {}
