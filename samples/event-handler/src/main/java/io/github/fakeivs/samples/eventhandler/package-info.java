/** Keeps track of live streams and publishes recordings, by the events of Amazon IVS. */
@NullMarked
package io.github.fakeivs.samples.eventhandler;

import org.jspecify.annotations.NullMarked;
