/** The fake's time, and what happens when it passes. */
@NullMarked
package io.github.fakeivs.internal.time;

import org.jspecify.annotations.NullMarked;
