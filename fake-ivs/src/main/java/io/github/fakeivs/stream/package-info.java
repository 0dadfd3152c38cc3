/**
 * Encoders and what they send, and what the service keeps of a stream.
 *
 * <p>Start with {@link io.github.fakeivs.stream.Encoder}, whose factories are the encoders that
 * streamers use; {@link io.github.fakeivs.FakeIvs#goLive(String, io.github.fakeivs.stream.Encoder)}
 * connects one.
 */
@NullMarked
package io.github.fakeivs.stream;

import org.jspecify.annotations.NullMarked;
