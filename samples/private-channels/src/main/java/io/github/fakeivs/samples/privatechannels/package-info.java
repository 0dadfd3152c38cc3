/** Admits viewers to channels: by tokens, or by the country that they are in. */
@NullMarked
package io.github.fakeivs.samples.privatechannels;

import org.jspecify.annotations.NullMarked;
