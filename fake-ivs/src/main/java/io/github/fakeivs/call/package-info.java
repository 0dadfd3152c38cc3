/** The calls that a fake has answered. */
@NullMarked
package io.github.fakeivs.call;

import org.jspecify.annotations.NullMarked;
