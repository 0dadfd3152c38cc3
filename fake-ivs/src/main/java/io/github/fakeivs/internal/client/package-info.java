/**
 * What an SDK client does itself: refuse requests that it cannot send, apply timeouts, build
 * responses and exceptions, complete futures.
 */
@NullMarked
package io.github.fakeivs.internal.client;

import org.jspecify.annotations.NullMarked;
