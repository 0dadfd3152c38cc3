/** The faults that a test puts around the service, and how they are matched. */
@NullMarked
package io.github.fakeivs.internal.fault;

import org.jspecify.annotations.NullMarked;
