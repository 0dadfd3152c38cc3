/** Streams: how they begin, what happens to them while they are live, and how they end. */
@NullMarked
package io.github.fakeivs.internal.broadcast;

import org.jspecify.annotations.NullMarked;
