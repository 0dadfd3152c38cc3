/**
 * An in-memory Amazon IVS for unit tests.
 *
 * <p>Begin at {@link io.github.fakeivs.FakeIvs}: it is what the test holds. Production code gets
 * its {@link io.github.fakeivs.FakeIvs#client() client}.
 */
@NullMarked
package io.github.fakeivs;

import org.jspecify.annotations.NullMarked;
