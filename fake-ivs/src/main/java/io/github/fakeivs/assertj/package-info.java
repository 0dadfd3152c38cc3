/**
 * Assertions for AssertJ that know channels, streams, viewers, calls and events.
 *
 * <p>Begin with the one static import {@code io.github.fakeivs.assertj.IvsAssertions.assertThat} in
 * place of AssertJ's own; see {@link io.github.fakeivs.assertj.IvsAssertions}. For soft assertions
 * there is {@link io.github.fakeivs.assertj.IvsSoftAssertions}.
 *
 * <p>Needs AssertJ 3.24 or newer on the class path. Nothing else of the fake does.
 */
@NullMarked
package io.github.fakeivs.assertj;

import org.jspecify.annotations.NullMarked;
