/** Broadcasts: how streams start, change and end, with the recordings and events that follow. */
@NullMarked
package io.github.fakeivs.internal.broadcast;

import org.jspecify.annotations.NullMarked;
