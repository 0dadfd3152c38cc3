/** Auditoriums, each with a channel of its own, that are opened exactly once whatever happens. */
@NullMarked
package io.github.fakeivs.samples.resilience;

import org.jspecify.annotations.NullMarked;
