/** Encoders and what they send, and what the service keeps of a stream. */
@NullMarked
package io.github.fakeivs.stream;

import org.jspecify.annotations.NullMarked;
