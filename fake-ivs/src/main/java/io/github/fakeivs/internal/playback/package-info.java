/**
 * Playback: decides by tokens, playback restriction policies and revocations which viewers are
 * admitted, and keeps their sessions.
 */
@NullMarked
package io.github.fakeivs.internal.playback;

import org.jspecify.annotations.NullMarked;
