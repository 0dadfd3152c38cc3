/** A command for those who are on call. */
@NullMarked
package io.github.fakeivs.samples.plainjava;

import org.jspecify.annotations.NullMarked;
