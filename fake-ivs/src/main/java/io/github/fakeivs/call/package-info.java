/**
 * The calls that a fake has answered.
 *
 * <p>Start with {@link io.github.fakeivs.FakeIvs#calls()}.
 */
@NullMarked
package io.github.fakeivs.call;

import org.jspecify.annotations.NullMarked;
