/** The HTTP endpoint: the only sockets and threads of a fake. */
@NullMarked
package io.github.fakeivs.internal.endpoint;

import org.jspecify.annotations.NullMarked;
