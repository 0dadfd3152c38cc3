/** The time of a fake, and the order of what is going to happen. */
@NullMarked
package io.github.fakeivs.internal.time;

import org.jspecify.annotations.NullMarked;
