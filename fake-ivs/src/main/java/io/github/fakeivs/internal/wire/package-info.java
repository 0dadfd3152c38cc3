/** What an answer carries besides its body: status, headers, request id. */
@NullMarked
package io.github.fakeivs.internal.wire;

import org.jspecify.annotations.NullMarked;
