/**
 * An in-memory Amazon IVS for unit tests.
 *
 * <p>Start with {@link io.github.fakeivs.FakeIvs}. The test keeps that object; production code gets
 * its {@link io.github.fakeivs.FakeIvs#client() client}.
 */
@NullMarked
package io.github.fakeivs;

import org.jspecify.annotations.NullMarked;
