/** What encoders send, and what becomes of it. */
@NullMarked
package io.github.fakeivs.stream;

import org.jspecify.annotations.NullMarked;
