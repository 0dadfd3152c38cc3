/**
 * Hands fakes of Amazon IVS to JUnit tests: {@link io.github.fakeivs.junit5.WithFakeIvs} says all.
 */
@NullMarked
package io.github.fakeivs.junit5;

import org.jspecify.annotations.NullMarked;
