/**
 * Control over the calls of the asynchronous client.
 *
 * <p>Start with {@link io.github.fakeivs.FakeIvs#asyncCalls()}. Without it, each call is carried
 * out at once.
 */
@NullMarked
package io.github.fakeivs.async;

import org.jspecify.annotations.NullMarked;
