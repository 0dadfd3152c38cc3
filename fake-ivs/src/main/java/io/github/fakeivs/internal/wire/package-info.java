/** The members of requests and responses on the wire. */
@NullMarked
package io.github.fakeivs.internal.wire;

import org.jspecify.annotations.NullMarked;
