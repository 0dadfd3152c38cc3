/** The viewers of streams. */
@NullMarked
package io.github.fakeivs.viewer;

import org.jspecify.annotations.NullMarked;
