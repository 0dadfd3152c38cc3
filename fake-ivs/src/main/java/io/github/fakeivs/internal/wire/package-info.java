/** The members of requests as they are sent. */
@NullMarked
package io.github.fakeivs.internal.wire;

import org.jspecify.annotations.NullMarked;
