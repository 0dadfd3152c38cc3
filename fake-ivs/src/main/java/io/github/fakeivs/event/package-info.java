/**
 * The events that Amazon IVS sends to EventBridge, typed and as JSON.
 *
 * <p>Source: the user guide on EventBridge, and events that were seen.
 */
@NullMarked
package io.github.fakeivs.event;

import org.jspecify.annotations.NullMarked;
