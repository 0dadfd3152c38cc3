/**
 * A JUnit Jupiter extension that provides tests with fakes of Amazon IVS; see {@link
 * io.github.fakeivs.junit5.WithFakeIvs}.
 */
@NullMarked
package io.github.fakeivs.junit5;

import org.jspecify.annotations.NullMarked;
