/** Fault rules, and the service with the faults applied. */
@NullMarked
package io.github.fakeivs.internal.fault;

import org.jspecify.annotations.NullMarked;
