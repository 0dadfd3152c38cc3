/** The time of a fake and the schedule of future tasks. */
@NullMarked
package io.github.fakeivs.internal.time;

import org.jspecify.annotations.NullMarked;
