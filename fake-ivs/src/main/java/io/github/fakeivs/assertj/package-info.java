/**
 * AssertJ assertions about channels, streams, viewers, calls and events.
 *
 * <p>Begin with the one static import {@code io.github.fakeivs.assertj.IvsAssertions.assertThat} in
 * place of AssertJ's own; see {@link io.github.fakeivs.assertj.IvsAssertions}. For soft assertions,
 * see {@link io.github.fakeivs.assertj.IvsSoftAssertions}.
 *
 * <p>Requires AssertJ 3.24 or newer on the class path. The other packages do not require it.
 */
@NullMarked
package io.github.fakeivs.assertj;

import org.jspecify.annotations.NullMarked;
