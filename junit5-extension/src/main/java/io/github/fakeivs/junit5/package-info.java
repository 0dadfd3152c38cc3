/** Hands fakes of Amazon IVS to JUnit tests. */
@NullMarked
package io.github.fakeivs.junit5;

import org.jspecify.annotations.NullMarked;
