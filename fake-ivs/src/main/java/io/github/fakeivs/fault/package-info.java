/**
 * Failures and delays that a test injects into calls, and actions that it runs between them.
 *
 * <p>Start with {@link io.github.fakeivs.FakeIvs#faults()}: choose an operation, say how often, and
 * end with what happens, such as a {@link io.github.fakeivs.fault.Fault} to fail with.
 */
@NullMarked
package io.github.fakeivs.fault;

import org.jspecify.annotations.NullMarked;
