/**
 * The viewers of streams, and what decides whether they are admitted.
 *
 * <p>Start with {@link io.github.fakeivs.FakeIvs#watch(String)}, which returns a builder of an
 * attempt to watch a channel.
 */
@NullMarked
package io.github.fakeivs.viewer;

import org.jspecify.annotations.NullMarked;
