/**
 * The events that Amazon IVS sends to EventBridge, as typed objects and as JSON.
 *
 * <p>Source: the IVS user guide on EventBridge, and observed events.
 */
@NullMarked
package io.github.fakeivs.event;

import org.jspecify.annotations.NullMarked;
