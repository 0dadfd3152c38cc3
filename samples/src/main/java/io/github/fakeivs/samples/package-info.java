/** Production code as a team would have it, tested against a fake Amazon IVS. */
@NullMarked
package io.github.fakeivs.samples;

import org.jspecify.annotations.NullMarked;
