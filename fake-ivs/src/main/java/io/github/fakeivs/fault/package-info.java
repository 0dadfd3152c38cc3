/** Failures and delays that a test puts into the calls of a fake. */
@NullMarked
package io.github.fakeivs.fault;

import org.jspecify.annotations.NullMarked;
