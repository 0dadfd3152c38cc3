/** Gives each creator of a streaming platform a channel. */
@NullMarked
package io.github.fakeivs.samples.channelprovisioning;

import org.jspecify.annotations.NullMarked;
