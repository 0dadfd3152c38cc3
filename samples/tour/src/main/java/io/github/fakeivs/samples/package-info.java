/** Production code that is tested with a fake Amazon IVS. */
@NullMarked
package io.github.fakeivs.samples;

import org.jspecify.annotations.NullMarked;
