/**
 * The events that Amazon IVS sends to EventBridge, as typed objects and as JSON.
 *
 * <p>Start with {@link io.github.fakeivs.FakeIvs#events()} for those that have happened, and {@link
 * io.github.fakeivs.FakeIvs#onEvent} to be notified of those to come; {@link
 * io.github.fakeivs.FakeIvs#eventDelivery()} controls how they arrive.
 *
 * <p>Source: the IVS user guide on EventBridge, and observed events.
 */
@NullMarked
package io.github.fakeivs.event;

import org.jspecify.annotations.NullMarked;
