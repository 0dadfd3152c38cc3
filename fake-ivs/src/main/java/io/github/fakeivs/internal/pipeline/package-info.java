/** What happens to every call, in order. */
@NullMarked
package io.github.fakeivs.internal.pipeline;

import org.jspecify.annotations.NullMarked;
