/** The members of requests and responses on the wire, read and written by name. */
@NullMarked
package io.github.fakeivs.internal.wire;

import org.jspecify.annotations.NullMarked;
