/** The calls that reached a fake. */
@NullMarked
package io.github.fakeivs.call;

import org.jspecify.annotations.NullMarked;
