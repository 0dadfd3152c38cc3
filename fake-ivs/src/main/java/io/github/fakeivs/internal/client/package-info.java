/**
 * What an SDK client does by itself, in front of the service: refuses what it cannot send, gives up
 * after a timeout, makes responses and exceptions of answers, completes futures.
 */
@NullMarked
package io.github.fakeivs.internal.client;

import org.jspecify.annotations.NullMarked;
