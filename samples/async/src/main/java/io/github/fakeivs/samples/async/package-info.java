/** The channels of large events, with many calls at the same time. */
@NullMarked
package io.github.fakeivs.samples.async;

import org.jspecify.annotations.NullMarked;
