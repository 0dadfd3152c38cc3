/** Failures and delays that a test injects into calls. */
@NullMarked
package io.github.fakeivs.fault;

import org.jspecify.annotations.NullMarked;
