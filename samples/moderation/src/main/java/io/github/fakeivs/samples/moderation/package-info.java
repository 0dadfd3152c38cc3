/** Takes streams down that break the rules of a platform. */
@NullMarked
package io.github.fakeivs.samples.moderation;

import org.jspecify.annotations.NullMarked;
